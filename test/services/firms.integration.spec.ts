import { randomUUID } from 'node:crypto';
import { ZodError } from 'zod';
import { readFirm } from '#db/with-firm';
import { withPlatform } from '#db/with-platform';
import { readMe } from '#services/auth/read-me';
import { signIn } from '#services/auth/sign-in';
import { addMember } from '#services/firms/add-member';
import { createFirm } from '#services/firms/create-firm';
import { listMembers } from '#services/members/list-members';
import { testPassword, visit } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { stateOf } from './effects.ts';
import { matterOf, setStage, type Stage } from './stage.ts';

describe('firms', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
    await matterOf(stage, stage.mine);
  });
  afterAll(() => stage.server.stop());

  it('the operator creates one with the hours of an office in Lisbon', async () => {
    const { id } = await create({ name: ' Silva & Filhos ', slug: 'silva-filhos' });

    expect(await asOwner(stage.server.ownerUrl, 'SELECT * FROM firms WHERE id = $1', [id])).toEqual(
      [
        {
          id,
          name: 'Silva & Filhos',
          slug: 'silva-filhos',
          zone: 'Europe/Lisbon',
          send_from: 8,
          send_until: 20,
          second_factor: 'optional',
          send_days: 'working_days',
          created_at: expect.any(Date),
          address: null,
        },
      ],
    );
  });

  it('its first member signs in to it, and to nothing else', async () => {
    const { id } = await create({ name: 'Nova', slug: 'nova', zone: 'Atlantic/Azores' });
    const { userId } = await join({ firmId: id, email: 'Ana@Nova.PT', role: 'admin' });

    const session = await signIn(
      stage.database,
      { email: 'ana@nova.pt', password: testPassword },
      visit,
    );
    const actor = { firmId: id, userId, role: 'admin' as const };
    const me = await readFirm(stage.database, actor, readMe);
    const members = await readFirm(stage.database, actor, listMembers);

    expect(session.firmId).toBe(id);
    expect(me).toMatchObject({
      user: { id: userId, email: 'ana@nova.pt', locale: 'pt' },
      firm: { name: 'Nova', zone: 'Atlantic/Azores' },
    });
    expect(members).toHaveLength(1);
  });

  it('somebody already known keeps their name and password in a second firm', async () => {
    const { mine, other } = stage;
    const { userId } = await join({
      firmId: other.id,
      email: mine.lawyer.email,
      name: 'Somebody Else',
      password: 'another password',
    });

    expect(userId).toBe(mine.lawyer.userId);
    const { email } = mine.lawyer;
    await expect(
      signIn(stage.database, { email, password: testPassword }, visit),
    ).resolves.toBeDefined();
    await expect(
      signIn(stage.database, { email, password: 'another password' }, visit),
    ).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('one slug is one firm: the second is refused and leaves nothing', async () => {
    const before = await stateOf(stage.server);

    await expect(create({ name: 'Copy', slug: stage.mine.canary })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await stateOf(stage.server)).toEqual(before);
  });

  it('of several with one slug at the same time exactly one is created', async () => {
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map((each) => create({ name: `Race ${each}`, slug: 'race' })),
    );

    expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
  });

  it('a member joins a firm once, and no firm that does not exist', async () => {
    const before = await stateOf(stage.server);

    await expect(
      join({ firmId: stage.mine.id, email: stage.mine.admin.email }),
    ).rejects.toMatchObject({ code: '23505' });
    await expect(join({ firmId: randomUUID(), email: 'new@user.pt' })).rejects.toMatchObject({
      code: '23503',
    });
    expect(await stateOf(stage.server)).toEqual(before);
  });

  it.each([
    { slug: 'Capital' },
    { slug: 'a' },
    { slug: 'a b' },
    { slug: "x'; --" },
    { name: '' },
    { name: 'a\nb' },
    { zone: 'Europe/Madrid' },
    { sendFrom: -1 },
    { sendUntil: 25 },
    { sendFrom: 8.5 },
    { sendDays: 'never' },
    { id: randomUUID() },
  ])('%j makes no firm', async (wrong) => {
    const before = await stateOf(stage.server);
    const input: Parameters<typeof createFirm>[1] = { name: 'N', slug: 'n-n', ...Object(wrong) };

    await expect(create(input)).rejects.toBeInstanceOf(ZodError);
    expect(await stateOf(stage.server)).toEqual(before);
  });

  it('hours that end before they begin are refused', async () => {
    const hours = { sendFrom: 20, sendUntil: 8 };

    await expect(create({ name: 'N', slug: 'hours', ...hours })).rejects.toMatchObject({
      code: 'invalid',
      problems: [{ path: 'sendUntil' }],
    });
  });

  it.each([
    { email: 'no address' },
    { email: 'a@b.pt\r\nBcc: c@d.pt' },
    { role: 'owner' },
    { role: 'system' },
    { password: 'eleven char' },
    { password: 'x'.repeat(129) },
    { name: ' ' },
    { locale: 'fr' },
    { isActive: true },
  ])('%j makes no member', async (wrong) => {
    const before = await stateOf(stage.server);

    await expect(
      join({ firmId: stage.mine.id, email: 'new@user.pt', ...Object(wrong) }),
    ).rejects.toBeInstanceOf(ZodError);
    expect(await stateOf(stage.server)).toEqual(before);
  });

  it("the operator's door opens no file of any firm", async () => {
    for (const table of ['people', 'clients', 'cases', 'submissions', 'notices', 'audit']) {
      await expect(
        withPlatform(stage.server.ownerUrl, (ctx) => ctx.sql(`SELECT * FROM ${table}`)),
      ).rejects.toMatchObject({ code: '42501' });
    }
  });

  function create(input: Parameters<typeof createFirm>[1]): Promise<{ id: string }> {
    return withPlatform(stage.server.ownerUrl, (ctx) => createFirm(ctx, input));
  }

  function join(
    input: Pick<Parameters<typeof addMember>[1], 'firmId' | 'email'> &
      Partial<Parameters<typeof addMember>[1]>,
  ): Promise<{ userId: string }> {
    return withPlatform(stage.server.ownerUrl, (ctx) =>
      addMember(ctx, { name: 'Ana', role: 'lawyer', password: testPassword, ...input }),
    );
  }
});
