import { randomUUID } from 'node:crypto';
import { withPlatform } from '#db/with-platform';
import { changePassword } from '#services/auth/change-password';
import { readSession, type Session } from '#services/auth/read-session';
import { signIn } from '#services/auth/sign-in';
import { switchFirm } from '#services/auth/switch-firm';
import { addMember } from '#services/firms/add-member';
import { mintFirm, testPassword, visit, type TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { effectsOf, expectRefused, refusalOf } from './effects.ts';
import { setStage, type Stage } from './stage.ts';

const next = 'o cavalo comeu a bateria toda';

describe('a password', () => {
  let stage: Stage;
  /** Every test changes the passwords of a firm of its own. */
  let firm: TestFirm;

  beforeAll(async () => {
    stage = await setStage();
  });
  beforeEach(async () => {
    firm = await mintFirm(stage.server);
  });
  afterAll(() => stage.server.stop());

  it('is replaced by its owner, audited once, and opens no door any more', async () => {
    const { email, userId } = firm.lawyer;
    const { session } = await enter(email);

    const { audit } = await effectsOf(stage.server, () => change(session));

    expect(audit).toMatchObject([
      {
        firmId: firm.id,
        action: 'password.changed',
        subjectType: 'user',
        subjectId: userId,
        actorId: userId,
        data: {},
      },
    ]);
    await expect(enter(email)).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(enter(email, next)).resolves.toBeDefined();
  });

  it('ends every other session with it, in all firms, and not the one in use nor a colleague’s', async () => {
    await withPlatform(stage.server.ownerUrl, (ctx) =>
      addMember(ctx, {
        firmId: stage.other.id,
        email: firm.lawyer.email,
        name: 'Known',
        role: 'lawyer',
        password: testPassword,
      }),
    );
    const used = await enter(firm.lawyer.email);
    const other = await enter(firm.lawyer.email);
    const far = await switchFirm(stage.database, (await enter(firm.lawyer.email)).session, {
      firmId: stage.other.id,
      visit,
    });
    const colleague = await enter(firm.admin.email);

    await change(used.session);

    expect(await readSession(stage.database, used.token)).toBeDefined();
    expect(await readSession(stage.database, other.token)).toBeUndefined();
    expect(await readSession(stage.database, far.token)).toBeUndefined();
    expect(await readSession(stage.database, colleague.token)).toBeDefined();
  });

  it('changed twice at the same time is changed once: the other session is already over', async () => {
    const sessions = [await enter(firm.lawyer.email), await enter(firm.lawyer.email)];

    const outcomes = await Promise.allSettled(
      sessions.map(({ session }, n) => change(session, { next: `${next} ${n}` })),
    );

    expect(outcomes.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const alive = await Promise.all(
      sessions.map(({ token }) => readSession(stage.database, token)),
    );
    expect(alive.filter(Boolean)).toHaveLength(1);
  });

  it('is not changed with a wrong current one, to the same one, or by a session that is over', async () => {
    const { session } = await enter(firm.lawyer.email);

    await expectUnchanged(() => change(session, { current: 'wrong' }), 'current');
    await expectUnchanged(() => change(session, { next: testPassword }), 'next');
    const old = { ...session, credentialVersion: 0, sessionId: randomUUID() };
    expect(await refusalOf(change(old))).toMatchObject({ code: 'unauthenticated' });
  });

  it.each(['password1234', 'Benfica1904!!', 'prazoprazoprazo'])(
    '%j is too easy to guess, for the change and for a new member',
    async (weak) => {
      const { session } = await enter(firm.lawyer.email);

      await expectRefused(stage.server, () => change(session, { next: weak }), {
        code: 'invalid',
        fields: ['next'],
      });
      await expectRefused(
        stage.server,
        () =>
          withPlatform(stage.server.ownerUrl, (ctx) =>
            addMember(ctx, {
              firmId: firm.id,
              email: 'new@member.test',
              name: 'New',
              role: 'lawyer',
              password: weak,
            }),
          ),
        { code: 'invalid', fields: ['password'] },
      );
    },
  );

  it('made of one’s own address, name and firm is too easy to guess', async () => {
    const { session } = await enter(firm.lawyer.email);

    for (const own of [firm.lawyer.email, firm.name, `lawyer-${firm.canary}-2026`]) {
      expect(await refusalOf(change(session, { next: own }))).toMatchObject({ fields: ['next'] });
    }
  });

  it('cannot be guessed at from a session that was left open', async () => {
    const { session } = await enter(firm.lawyer.email);
    const outcomes = [];
    for (let n = 0; n < 8; n += 1)
      outcomes.push((await refusalOf(change(session, { current: 'guess' }))).code);

    expect(outcomes).toContain('limit');
  });

  it('the service cannot write one but through the holder of a session in the same firm', async () => {
    const { session } = await enter(firm.lawyer.email);
    const moved = { ...session, firmId: stage.other.id };

    await expect(change(moved)).rejects.toMatchObject({ code: 'not_found' });
    const [row] = await asOwner<{ set: boolean }>(
      stage.server.ownerUrl,
      `SELECT set_config('app.firm_id', '${stage.other.id}', false),
        system.set_password('${session.sessionId}', 'planted') AS set`,
    );
    expect(row?.set).toBe(false);
  });

  function change(session: Session, passwords: { current?: string; next?: string } = {}) {
    return changePassword(stage.database, session, {
      current: testPassword,
      next,
      visit,
      ...passwords,
    });
  }

  async function expectUnchanged(work: () => Promise<unknown>, field: string) {
    const hash = () =>
      asOwner(stage.server.ownerUrl, "SELECT md5(string_agg(u::text, ',')) FROM users u");
    const before = await hash();
    expect(await refusalOf(work())).toMatchObject({ code: 'invalid', fields: [field] });
    expect(await hash()).toEqual(before);
  }

  async function enter(email: string, password = testPassword) {
    const { token } = await signIn(stage.database, { email, password }, visit);
    const session = await readSession(stage.database, token);
    if (!session) throw new Error('the session has just been opened');

    return { token, session };
  }
});
