import { readFirm, withFirm, roles } from '#db/with-firm';
import { withPlatform } from '#db/with-platform';
import { permissionNames, rolesWith } from '#services/access/permissions';
import { readMe } from '#services/auth/read-me';
import { addMember } from '#services/firms/add-member';
import { listMembers } from '#services/members/list-members';
import { asOwner } from '#test/harness/test-database';
import { refusalOf } from './effects.ts';
import { setStage, system, type Stage } from './stage.ts';

describe('members', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.server.stop());

  it('every member sees who works in the firm, by name, and nobody of another firm', async () => {
    const { mine, other } = stage;

    for (const role of roles) {
      const members = await readFirm(stage.database, mine[role], listMembers);

      expect(members).toEqual(
        roles.toSorted().map((own) => ({
          id: mine[own].userId,
          name: `${own} ${mine.canary}`,
          email: mine[own].email,
          role: own,
          isActive: true,
          version: 1,
          awayUntil: null,
          lawyerCard: null,
        })),
      );
      expect(JSON.stringify(members)).not.toContain(other.canary);
    }
  });

  it('no view of a member holds a password', async () => {
    const members = await readFirm(stage.database, stage.mine.admin, listMembers);
    const me = await readFirm(stage.database, stage.mine.admin, readMe);

    expect(JSON.stringify([members, me])).not.toMatch(/password|argon2/i);
  });

  it.each(roles)('a %s reads who they are, where, and how many alerts wait', async (role) => {
    const { mine } = stage;

    expect(await readFirm(stage.database, mine[role], readMe)).toEqual({
      user: {
        id: mine[role].userId,
        name: `${role} ${mine.canary}`,
        email: mine[role].email,
        locale: 'pt',
      },
      firm: { id: mine.id, name: mine.name, zone: 'Europe/Lisbon' },
      role,
      permissions: permissionNames.filter((name) => rolesWith(name).includes(role)),
      firms: [{ id: mine.id, name: mine.name, role }],
      openAlerts: 0,
      secondFactor: { isOn: false, isRequired: false, recoveryCodesLeft: 0 },
      supportUntil: null,
    });
  });

  it('somebody of another firm, of no firm or without a user is nobody here', async () => {
    const { mine, other } = stage;
    const strangers = [{ ...other.admin, firmId: mine.id }, system(mine)];

    const answers = await Promise.all(
      strangers.map((actor) => refusalOf(readFirm(stage.database, actor, readMe))),
    );

    expect(answers[0]).toMatchObject({ code: 'not_found', fields: [] });
    expect(answers[1]).toEqual(answers[0]);
  });

  it('somebody who works in two firms has in each the role of that firm', async () => {
    const { mine, other } = stage;
    await withPlatform(stage.server.ownerUrl, (ctx) =>
      addMember(ctx, {
        firmId: other.id,
        email: mine.paralegal.email,
        name: 'Another Name',
        role: 'lawyer',
        password: 'a different password',
      }),
    );
    const there = { ...mine.paralegal, firmId: other.id, role: 'lawyer' as const };

    expect(await readFirm(stage.database, mine.paralegal, readMe)).toMatchObject({
      role: 'paralegal',
      firm: { id: mine.id },
    });
    expect(await readFirm(stage.database, there, readMe)).toMatchObject({
      role: 'lawyer',
      firm: { id: other.id },
      user: { name: `paralegal ${mine.canary}` },
    });
  });

  it('somebody who left is still listed, as inactive', async () => {
    const { userId } = stage.mine.lawyer;
    await asOwner(
      stage.server.ownerUrl,
      'UPDATE memberships SET is_active = false WHERE user_id = $1',
      [userId],
    );

    const members = await readFirm(stage.database, stage.mine.admin, listMembers);

    expect(members).toContainEqual(expect.objectContaining({ id: userId, isActive: false }));
  });

  it('the service itself makes nobody a member, nor changes a role', async () => {
    for (const text of [
      "UPDATE memberships SET role = 'admin'",
      'DELETE FROM memberships',
      "UPDATE users SET email = 'x@y.pt'",
      "INSERT INTO memberships (firm_id, id, user_id, role) SELECT firm_id, gen_random_uuid(), user_id, 'admin' FROM memberships",
    ]) {
      await expect(
        withFirm(stage.database, stage.mine.admin, (ctx) => ctx.sql(text)),
      ).rejects.toMatchObject({ code: '42501' });
    }
  });
});
