import { withFirm } from '#db/with-firm';
import { withPlatform } from '#db/with-platform';
import { readSession } from '#services/auth/read-session';
import { signIn } from '#services/auth/sign-in';
import { addMember } from '#services/firms/add-member';
import { changeRole } from '#services/members/change-role';
import { deactivateMember } from '#services/members/deactivate-member';
import { handOver } from '#services/members/hand-over';
import { previewHandOver } from '#services/members/preview-hand-over';
import { reactivateMember } from '#services/members/reactivate-member';
import { setLawyerCard } from '#services/members/set-lawyer-card';
import { createToken } from '#services/tokens/create-token';
import { readToken } from '#services/tokens/read-token';
import type { Role } from '#db/with-firm';
import { mintFirm, testPassword, visit, type TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { effectsOf, expectRefused } from './effects.ts';
import { matterOf, setStage, type Stage } from './stage.ts';
import { isForRoles, keepsStrangersOut } from './strangers.ts';

describe('changing members', () => {
  let stage: Stage;
  let firm: TestFirm;
  const asAdmin = <T>(work: Parameters<typeof withFirm<T>>[2]) =>
    withFirm(stage.database, firm.admin, work);
  const leave = (id: string) => asAdmin((ctx) => deactivateMember(ctx, { id, to: {} }));

  beforeAll(async () => {
    stage = await setStage();
  });
  beforeEach(async () => {
    firm = await mintFirm(stage.server);
  });
  afterAll(() => stage.server.stop());

  it('whoever leaves is out at their next request, and their old session does not come back with them', async () => {
    const { email, userId } = firm.paralegal;
    const { token } = await signIn(stage.database, { email, password: testPassword }, visit);
    expect(await readSession(stage.database, token)).toMatchObject({ userId });

    await leave(userId);

    expect(await readSession(stage.database, token)).toBeUndefined();
    await expect(
      signIn(stage.database, { email, password: testPassword }, visit),
    ).rejects.toMatchObject({ code: 'unauthenticated' });

    await asAdmin((ctx) => reactivateMember(ctx, userId));
    expect(await readSession(stage.database, token)).toBeUndefined();
    await expect(
      signIn(stage.database, { email, password: testPassword }, visit),
    ).resolves.toBeDefined();
  });

  it('the tokens of whoever leaves end for good', async () => {
    const { token } = await withFirm(stage.database, firm.paralegal, (ctx) =>
      createToken(ctx, { name: 'Agenda', permissions: ['files.read'], days: 30 }),
    );
    expect(await readToken(stage.database, token)).toBeDefined();

    await leave(firm.paralegal.userId);
    await asAdmin((ctx) => reactivateMember(ctx, firm.paralegal.userId));

    expect(await readToken(stage.database, token)).toBeUndefined();
  });

  it('another role holds from the next request on', async () => {
    const { email, userId } = firm.paralegal;
    const { token } = await signIn(stage.database, { email, password: testPassword }, visit);

    const { audit } = await effectsOf(stage.server, () =>
      asAdmin((ctx) => changeRole(ctx, { id: userId, version: 1, role: 'auditor' })),
    );

    expect(await readSession(stage.database, token)).toMatchObject({ role: 'auditor' });
    expect(audit).toEqual([
      expect.objectContaining({
        action: 'member.role_changed',
        data: { from: 'paralegal', to: 'auditor' },
      }),
    ]);
  });

  it('a role changes as it was seen, and not while work is left that it may not have', async () => {
    await matterOf(stage, firm);
    const change = (version: number, role: Role) => () =>
      asAdmin((ctx) => changeRole(ctx, { id: firm.lawyer.userId, version, role }));

    await expectRefused(stage.server, change(7, 'admin'), { code: 'conflict' });
    await expectRefused(stage.server, change(1, 'admin'), { code: 'conflict' });
  });

  it('the card under which somebody signs is on record when it changes, without its number', async () => {
    const { userId } = firm.lawyer;
    const set = (version: number) =>
      asAdmin((ctx) => setLawyerCard(ctx, { id: userId, version, lawyerCard: '12345L' }));

    const { audit } = await effectsOf(stage.server, () => set(1));

    expect(audit).toEqual([
      expect.objectContaining({
        action: 'member.card_set',
        subjectId: userId,
        data: { isSet: true },
      }),
    ]);
    expect((await effectsOf(stage.server, () => set(2))).audit).toEqual([]);
  });

  it('nobody changes themselves, so that the last admin stays', async () => {
    const { userId } = firm.admin;

    await expectRefused(stage.server, () => leave(userId), { code: 'conflict' });
    await expectRefused(
      stage.server,
      () => asAdmin((ctx) => changeRole(ctx, { id: userId, version: 1, role: 'lawyer' })),
      { code: 'conflict' },
    );
  });

  it('of two admins who dismiss each other at the same time one remains', async () => {
    const { userId: second } = await withPlatform(stage.server.ownerUrl, (ctx) =>
      addMember(ctx, {
        firmId: firm.id,
        email: `second@${firm.canary}.test`,
        name: 'Segunda',
        role: 'admin',
        password: testPassword,
      }),
    );
    const actors = [firm.admin, { ...firm.admin, userId: second }] as const;

    await Promise.allSettled([
      withFirm(stage.database, actors[0], (ctx) => deactivateMember(ctx, { id: second, to: {} })),
      withFirm(stage.database, actors[1], (ctx) =>
        deactivateMember(ctx, { id: firm.admin.userId, to: {} }),
      ),
    ]);

    const admins = await asOwner(
      stage.server.ownerUrl,
      "SELECT user_id FROM memberships WHERE firm_id = $1 AND role = 'admin' AND is_active",
      [firm.id],
    );
    expect(admins).toHaveLength(1);
  });

  it('an admin who was dismissed meanwhile changes nobody: the database asks again', async () => {
    const [outcome] = await withFirm(stage.database, firm.admin, (ctx) =>
      ctx.sql<{ outcome: string }>(
        "SELECT system.change_member($1, $2, NULL, 'admin', true) AS outcome",
        [firm.lawyer.userId, firm.paralegal.userId],
      ),
    );

    expect(outcome).toEqual({ outcome: 'no_admin' });
  });

  it('an admin of one firm does not reach a membership of another, whoever asks the database', async () => {
    const { other } = stage;
    const [outcome] = await withFirm(stage.database, firm.admin, (ctx) =>
      ctx.sql<{ outcome: string }>(
        "SELECT system.change_member($1, $2, NULL, 'admin', true) AS outcome",
        [firm.admin.userId, other.paralegal.userId],
      ),
    );

    expect(outcome).toEqual({ outcome: 'unknown' });
  });

  const verbs = [
    {
      name: 'changing a role',
      roles: ['admin'] as const,
      write: (ctx: Parameters<typeof changeRole>[0], id: string) =>
        changeRole(ctx, { id, version: 1, role: 'auditor' }),
    },
    {
      name: 'handing over',
      roles: ['admin'] as const,
      write: (ctx: Parameters<typeof handOver>[0], id: string) => handOver(ctx, { id, to: {} }),
    },
    {
      name: 'letting somebody go',
      roles: ['admin'] as const,
      write: (ctx: Parameters<typeof deactivateMember>[0], id: string) =>
        deactivateMember(ctx, { id, to: {} }),
    },
    {
      name: 'taking somebody back',
      roles: ['admin'] as const,
      write: (ctx: Parameters<typeof reactivateMember>[0], id: string) => reactivateMember(ctx, id),
    },
    {
      name: 'saying under which card somebody signs',
      roles: ['admin'] as const,
      write: (ctx: Parameters<typeof setLawyerCard>[0], id: string) =>
        setLawyerCard(ctx, { id, version: 1, lawyerCard: '12345L' }),
    },
  ];
  keepsStrangersOut({
    stage: () => stage,
    theirs: () => stage.other.paralegal.userId,
    ours: () => stage.mine.paralegal.userId,
    verbs,
  });
  // Before anything is looked up: whether there is such a member is not told either.
  for (const verb of verbs) isForRoles(() => stage, { ...verb, name: `${verb.name} of nobody` });
  isForRoles(() => stage, {
    name: 'previewing a hand-over',
    roles: ['admin'],
    read: (ctx, id) => previewHandOver(ctx, id),
  });
});
