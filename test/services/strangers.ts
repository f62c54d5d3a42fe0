import { randomUUID } from 'node:crypto';
import {
  readFirm,
  withFirm,
  type Actor,
  type FirmContext,
  type ReadContext,
  roles,
  type Role,
} from '#db/with-firm';
import { expectRefused, refusalOf } from './effects.ts';
import { system, type Stage } from './stage.ts';

type Verb = {
  /** The verb as the subject of a sentence: "adding a permit". */
  readonly name: string;
  /** Who may; left out when every member of the firm may and the verb asks nobody. */
  readonly roles?: readonly Role[];
} & (
  | { readonly write: (ctx: FirmContext, id: string) => Promise<unknown> }
  | { readonly read: (ctx: ReadContext, id: string) => Promise<unknown> }
);

type Strangers = {
  readonly stage: () => Stage;
  /** The id that the verbs take, in the other firm and in ours. */
  readonly theirs: () => string;
  readonly ours: () => string;
  readonly verbs: readonly Verb[];
};

/** The same three negatives for every verb of a noun: the other firm, the wrong role, not found. */
export function keepsStrangersOut(noun: Strangers): void {
  describe.each(noun.verbs)('$name', (verb) => {
    const allowed = verb.roles?.[0] ?? 'paralegal';
    const attempt = (actor: Actor, id: string) => run(noun.stage(), verb, actor, id);

    it('does not find what belongs to another firm', async () => {
      const { server, mine } = noun.stage();

      await expectRefused(server, () => attempt(mine[allowed], noun.theirs()), {
        code: 'not_found',
      });
    });

    it('does not find what does not exist, and says so in the same words', async () => {
      const { mine } = noun.stage();
      const never = await refusalOf(attempt(mine[allowed], randomUUID()));

      expect(never).toMatchObject({ code: 'not_found', fields: [] });
      expect(await refusalOf(attempt(mine[allowed], noun.theirs()))).toEqual(never);
    });

    if ('read' in verb) {
      it('finds it for everybody in the firm who may ask', async () => {
        for (const role of verb.roles ?? roles) {
          await expect(attempt(noun.stage().mine[role], noun.ours())).resolves.toBeDefined();
        }
      });
    }

    isForRoles(noun.stage, verb, noun.ours);
  });
}

/** The verb is refused to every other role, to a background process, and to a role without a user. */
export function isForRoles(stage: () => Stage, verb: Verb, ours: () => string = randomUUID): void {
  const { roles: allowed } = verb;
  if (!allowed) return;

  it(`${verb.name} is for ${allowed.join(', ')} alone`, async () => {
    const { server, mine } = stage();
    const others = roles.filter((role) => !allowed.includes(role)).map((role) => mine[role]);
    const nobody = allowed.map((role): Actor => ({ firmId: mine.id, userId: undefined, role }));

    for (const actor of [
      ...others,
      ...nobody,
      system(mine),
      { ...mine.admin, role: 'system' as const },
    ]) {
      await expectRefused(server, () => run(stage(), verb, actor, ours()), { code: 'forbidden' });
    }
  });
}

function run(stage: Stage, verb: Verb, actor: Actor, id: string): Promise<unknown> {
  return 'read' in verb
    ? readFirm(stage.database, actor, (ctx) => verb.read(ctx, id))
    : withFirm(stage.database, actor, (ctx) => verb.write(ctx, id));
}
