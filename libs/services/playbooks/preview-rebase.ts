import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { comparePlaybooks, playbookParts } from '#domain/playbooks/compare-playbooks';
import { requirePermission } from '../access/permissions.ts';
import { Named } from '../fields.ts';
import { TextView } from './playbook-view.ts';
import { newestFollowed, type NewestFollowed } from './newest-followed.ts';
import { overlayOfCase, playbookOfCase, type Followed } from './playbook-of-case.ts';
import { mostRebased, PlaybookTarget } from './rebase-cases.ts';
import { datesAfterRebase, RebasedDate } from './dates-after-rebase.ts';

const Difference = z.object({
  part: z.enum(playbookParts),
  before: TextView.nullable(),
  after: TextView.nullable(),
});

export const RebasePreview = z
  .object({
    to: PlaybookTarget,
    /** Open cases of the playbook that follow an older version; the first of them are shown. */
    behind: z.int(),
    /** Cases that follow the same version, with what it differs in. */
    groups: z.array(
      z.object({
        from: PlaybookTarget,
        changes: z.array(Difference),
        cases: z.array(
          z.object({
            id: z.uuid(),
            version: z.int(),
            person: Named,
            owner: Named,
            dates: z.array(RebasedDate),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'RebasePreview' });
type Preview = z.infer<typeof RebasePreview>;
type Named = z.infer<typeof Named>;

type Row = Followed & {
  readonly id: string;
  readonly version: number;
  readonly overlayVersion: number | null;
  readonly playbookStep: string | null;
  readonly person: Named;
  readonly owner: Named;
  readonly behind: number;
};

/**
 * What would change, in each open case of a playbook, if it followed the newest version as the firm works by it. Its dates
 * are found by doing it and taking it back: nothing is written.
 */
export async function previewRebase(ctx: FirmContext, id: string): Promise<Preview> {
  requirePermission(ctx, 'playbooks.tailor');
  const target = await newestFollowed(ctx, id);
  const rows = await readBehind(ctx, target);
  const groups = Map.groupBy(rows, ({ playbookVersion, overlayVersion }) =>
    [playbookVersion, overlayVersion].join(' '),
  );
  const shown: Preview['groups'] = [];
  for (const cases of groups.values()) {
    const group = await showGroup(ctx, target, cases);
    if (group) shown.push(group);
  }

  return {
    to: { version: target.playbook.version, overlayVersion: target.overlayVersion },
    behind: rows[0]?.behind ?? 0,
    groups: shown,
  };
}

async function showGroup(
  ctx: FirmContext,
  target: NewestFollowed,
  cases: readonly Row[],
): Promise<Preview['groups'][number] | undefined> {
  const [first] = cases;
  const before = first && playbookOfCase(first);
  if (!before) return undefined;
  const changes = comparePlaybooks(before, target.playbook);
  const changesDates = changes.some(({ part }) => part === 'rule');
  const shown = [];
  for (const { id, version, person, owner, playbookStep } of cases) {
    const dates = changesDates ? await datesAfterRebase(ctx, { id, playbookStep }, target) : [];
    shown.push({ id, version, person, owner, dates });
  }
  const { playbookVersion, overlayVersion } = first;

  return { from: { version: playbookVersion, overlayVersion }, changes, cases: shown };
}

function readBehind(
  ctx: FirmContext,
  { playbook, overlayVersion }: NewestFollowed,
): Promise<Row[]> {
  return ctx.sql<Row>(
    `SELECT k.id, k.version, k.playbook, k.playbook_version AS "playbookVersion", k.overlay_version AS "overlayVersion",
       k.playbook_step AS "playbookStep", ${overlayOfCase} AS overlay, count(*) OVER ()::int AS behind,
       json_build_object('id', p.id, 'name', p.full_name) AS person, json_build_object('id', u.id, 'name', u.name) AS owner
     FROM cases k
     JOIN people p ON p.firm_id = k.firm_id AND p.id = k.person_id
     JOIN users u ON u.id = k.owner_id
     WHERE k.firm_id = $1 AND k.status = 'open' AND k.playbook = $2
       AND (k.playbook_version, k.overlay_version) IS DISTINCT FROM ($3::int, $4::int)
     ORDER BY k.playbook_version, k.overlay_version NULLS FIRST, k.id LIMIT $5`,
    [ctx.firmId, playbook.id, playbook.version, overlayVersion, mostRebased],
  );
}
