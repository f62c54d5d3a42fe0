import { randomUUID } from 'node:crypto';
import { readFirm, withFirm, type Actor } from '#db/with-firm';
import { withPlatform } from '#db/with-platform';
import { listAbsences } from '#services/absences/list-absences';
import { setAbsence } from '#services/absences/set-absence';
import { withdrawAbsence } from '#services/absences/withdraw-absence';
import { addMember } from '#services/firms/add-member';
import { listMembers } from '#services/members/list-members';
import { mintFirm, testPassword, type TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { effectsOf, expectRefused } from './effects.ts';
import { setStage, standingClock, type Stage } from './stage.ts';
import { isForRoles } from './strangers.ts';

/** A Tuesday at noon in Lisbon. */
const now = '2027-09-14T11:00:00Z';
const days = { from: '2027-09-13', to: '2027-09-17' };

describe('an absence', () => {
  let stage: Stage;
  let firm: TestFirm;
  let deputy: Actor & { readonly userId: string };

  beforeAll(async () => {
    stage = await setStage(standingClock(now));
  });
  beforeEach(async () => {
    firm = await mintFirm(stage.server);
    const { userId } = await withPlatform(stage.server.ownerUrl, (ctx) =>
      addMember(ctx, {
        firmId: firm.id,
        email: `${randomUUID()}@x.test`,
        name: 'Deputy',
        role: 'lawyer',
        password: testPassword,
      }),
    );
    deputy = { firmId: firm.id, userId, role: 'lawyer' };
  });
  afterAll(() => stage.server.stop());

  const set = (actor: Actor, absence: Parameters<typeof setAbsence>[1]) =>
    withFirm(stage.database, actor, (ctx) => setAbsence(ctx, absence));
  const lawyerIsAway = () => set(firm.lawyer, { deputyId: deputy.userId, ...days });

  isForRoles(() => stage, {
    name: 'setting an absence',
    roles: ['paralegal', 'lawyer', 'admin'],
    write: (ctx) => setAbsence(ctx, { from: '2099-07-01', to: '2099-07-02' }),
  });

  it('is set by oneself, seen by everybody in the firm, and on record', async () => {
    const { audit } = await effectsOf(stage.server, lawyerIsAway);

    expect(audit).toMatchObject([
      { action: 'absence.set', data: { memberId: firm.lawyer.userId, deputyId: deputy.userId } },
    ]);
    for (const actor of [firm.auditor, firm.paralegal]) {
      const { items } = await readFirm(stage.database, actor, (ctx) =>
        listAbsences(ctx, { limit: 25, state: 'current', mine: false }),
      );
      expect(items).toMatchObject([
        { member: { id: firm.lawyer.userId }, ...days, isWithdrawn: false, uncoveredFrom: null },
      ]);
    }
    const others = await readFirm(stage.database, stage.other.admin, (ctx) =>
      listAbsences(ctx, { limit: 25, state: 'all', mine: false }),
    );
    expect(JSON.stringify(others)).not.toContain(firm.lawyer.userId);
  });

  it('of somebody else is an admin’s to set and to withdraw', async () => {
    const memberId = firm.lawyer.userId;

    await expectRefused(stage.server, () => set(firm.paralegal, { memberId, ...days }), {
      code: 'forbidden',
    });
    const { id } = await set(firm.admin, { memberId, ...days });
    const withdraw = (actor: Actor) =>
      withFirm(stage.database, actor, (ctx) => withdrawAbsence(ctx, id));
    await expectRefused(stage.server, () => withdraw(firm.paralegal), { code: 'forbidden' });
    await expectRefused(stage.server, () => withdraw(stage.other.admin), { code: 'not_found' });
    await withdraw(firm.admin);
    await expectRefused(stage.server, () => withdraw(firm.lawyer), { code: 'conflict' });
  });

  it.each([
    ['oneself', () => ({ deputyId: firm.lawyer.userId }), 'deputyId'],
    ['a paralegal for a lawyer', () => ({ deputyId: firm.paralegal.userId }), 'deputyId'],
    ['somebody of another firm', () => ({ deputyId: stage.other.lawyer.userId }), 'deputyId'],
    ['a last day before the first', () => ({ to: '2027-09-12' }), 'to'],
    ['days that are over', () => ({ from: '2027-09-01', to: '2027-09-13' }), 'to'],
    ['more than a year', () => ({ to: '2028-09-13' }), 'to'],
  ])('is not set with %s', async (_what, differences, field) => {
    await expectRefused(stage.server, () => set(firm.lawyer, { ...days, ...differences() }), {
      code: 'invalid',
      fields: [field],
    });
  });

  it('is not set twice for a day, nor with a deputy who is away all the time', async () => {
    await set(deputy, { ...days });
    await expectRefused(stage.server, lawyerIsAway, { code: 'invalid', fields: ['deputyId'] });

    await set(firm.lawyer, { ...days });
    await expectRefused(
      stage.server,
      () => set(firm.lawyer, { from: '2027-09-17', to: '2027-09-30' }),
      { code: 'conflict' },
    );
  });

  it('of somebody of another firm cannot be set', async () => {
    await expectRefused(
      stage.server,
      () => set(firm.admin, { memberId: stage.other.lawyer.userId, ...days }),
      { code: 'invalid', fields: ['memberId'] },
    );
  });

  it('shows in the list of members until when', async () => {
    await asOwner(
      stage.server.ownerUrl,
      `INSERT INTO absences (firm_id, id, member_id, starts_on, ends_on, set_by)
       VALUES ($1, gen_random_uuid(), $2, now()::date - 1, '2099-01-01', $2)`,
      [firm.id, firm.lawyer.userId],
    );

    const members = await readFirm(stage.database, firm.auditor, listMembers);

    expect(members.filter(({ awayUntil }) => awayUntil !== null)).toMatchObject([
      { id: firm.lawyer.userId, awayUntil: '2099-01-01' },
    ]);
  });
});
