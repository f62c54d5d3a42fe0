import { roles } from '#db/with-firm';
import { randomUUID } from 'node:crypto';
import { withPlatform } from '#db/with-platform';
import { readSession } from '#services/auth/read-session';
import { SignIn, signIn } from '#services/auth/sign-in';
import { signOut } from '#services/auth/sign-out';
import { addMember } from '#services/firms/add-member';
import { sha256 } from '#platform/tokens';
import { testPassword, visit, type TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { effectsOf, expectRefused, refusalOf } from './effects.ts';
import { setStage, type Stage } from './stage.ts';

describe('sessions', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.server.stop());

  it.each(roles)('a %s signs in and is known by the token, with the role', async (role) => {
    const member = stage.mine[role];

    const { token, firmId } = await enter(member.email);

    expect(firmId).toBe(stage.mine.id);
    expect(await readSession(stage.database, token)).toEqual({
      sessionId: expect.any(String),
      firmId: stage.mine.id,
      userId: member.userId,
      role,
      expiresAt: expect.any(Date),
      credentialVersion: 1,
      provenAt: expect.any(Date),
      isProven: true,
      mustSetUpSecondFactor: false,
    });
  });

  it('an address is the same however it is typed', async () => {
    const { email } = stage.mine.admin;

    for (const typed of [email.toUpperCase(), `  ${email} `]) {
      await expect(enter(typed)).resolves.toMatchObject({ firmId: stage.mine.id });
    }
  });

  it('signing in is audited once, and the token itself is stored nowhere', async () => {
    const { result, audit, timeline, outbox } = await effectsOf(stage.server, () =>
      enter(stage.mine.lawyer.email),
    );

    const session = await readSession(stage.database, result.token);
    expect(audit).toMatchObject([
      {
        firmId: stage.mine.id,
        action: 'session.opened',
        subjectType: 'session',
        subjectId: session?.sessionId,
        actorId: stage.mine.lawyer.userId,
      },
    ]);
    expect({ timeline, outbox }).toEqual({ timeline: [], outbox: [] });
    const rows = await asOwner(stage.server.ownerUrl, 'SELECT s::text FROM sessions s');
    expect(JSON.stringify(rows)).not.toContain(result.token);
    expect(JSON.stringify(rows)).toContain(sha256(result.token));
  });

  it('a wrong password, an unknown address and a firm of others get one and the same answer', async () => {
    const { mine, other } = stage;
    const attempts = [
      { email: mine.admin.email, password: 'wrong' },
      { email: mine.admin.email, password: `${testPassword} ` },
      { email: 'nobody@nowhere.test', password: testPassword },
      { email: mine.admin.email, password: testPassword, firmId: other.id },
      { email: mine.admin.email, password: testPassword, firmId: randomUUID() },
      { email: '%', password: testPassword },
      { email: "' OR 1=1 --", password: testPassword },
    ];

    const answers = [];
    for (const attempt of attempts) {
      await expectRefused(stage.server, () => signIn(stage.database, attempt, visit), {
        code: 'unauthenticated',
      });
      answers.push(await refusalOf(signIn(stage.database, attempt, visit)));
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('somebody who works in two firms says which, and is in the first of them otherwise', async () => {
    const { mine, other } = stage;
    const { email } = mine.paralegal;
    await withPlatform(stage.server.ownerUrl, (ctx) =>
      addMember(ctx, {
        firmId: other.id,
        email,
        name: 'Known',
        role: 'lawyer',
        password: testPassword,
      }),
    );

    const first = await enter(email);
    const second = await signIn(
      stage.database,
      { email, password: testPassword, firmId: other.id },
      visit,
    );

    expect(first.firmId).toBe(mine.id);
    expect(await readSession(stage.database, second.token)).toMatchObject({
      firmId: other.id,
      role: 'lawyer',
      userId: mine.paralegal.userId,
    });
  });

  it('signing out ends this session at once, is audited once, and ends no other', async () => {
    const [here, there] = [
      await enter(stage.mine.admin.email),
      await enter(stage.mine.admin.email),
    ];
    const session = await known(here.token);

    const { audit } = await effectsOf(stage.server, () => signOut(stage.database, session));

    expect(audit).toMatchObject([
      {
        firmId: stage.mine.id,
        action: 'session.ended',
        subjectType: 'session',
        subjectId: session.sessionId,
        actorId: stage.mine.admin.userId,
      },
    ]);
    expect(await readSession(stage.database, here.token)).toBeUndefined();
    expect(await readSession(stage.database, there.token)).toBeDefined();
  });

  it('a session ends once: signing out again, or at the same time, leaves no second trace', async () => {
    const session = await known((await enter(stage.mine.admin.email)).token);

    const { audit } = await effectsOf(stage.server, async () => {
      await Promise.all([1, 2, 3].map(() => signOut(stage.database, session)));
      await signOut(stage.database, session);
    });

    expect(audit).toHaveLength(1);
  });

  it("another firm's session cannot be ended, and nothing says that it was", async () => {
    const theirs = await known((await enter(stage.other.admin.email)).token);
    const { audit } = await effectsOf(stage.server, () =>
      signOut(stage.database, { ...theirs, firmId: stage.mine.id }),
    );

    expect(audit).toEqual([]);
    const row = await asOwner(
      stage.server.ownerUrl,
      'SELECT FROM sessions WHERE id = $1 AND ended_at IS NULL',
      [theirs.sessionId],
    );
    expect(row).toHaveLength(1);
  });

  it('a session is over after seven days, however much it is used', async () => {
    const { token, expiresAt } = await enter(stage.mine.lawyer.email);
    const hours = (expiresAt.getTime() - stage.database.clock.now().getTime()) / 3_600_000;
    expect(hours).toBeGreaterThan(167.9);
    expect(hours).toBeLessThanOrEqual(168);

    await changeSession(token, "expires_at = now() - interval '1 second'");
    expect(await readSession(stage.database, token)).toBeUndefined();
  });

  it('a session that nobody used for eight hours is over', async () => {
    const { token } = await enter(stage.mine.lawyer.email);

    await changeSession(token, "last_seen_at = now() - interval '7 hours 59 minutes'");
    expect(await readSession(stage.database, token)).toBeDefined();
    await changeSession(token, "last_seen_at = now() - interval '8 hours 1 second'");
    expect(await readSession(stage.database, token)).toBeUndefined();
  });

  it('use is written down once a minute at most, however many requests come at a time', async () => {
    const { token } = await enter(stage.mine.lawyer.email);
    const seen = () => changeSession(token, 'device = device');
    await changeSession(token, "last_seen_at = now() - interval '59 seconds'");
    const [before] = await seen();
    await readSession(stage.database, token);
    const [unchanged] = await seen();
    expect(unchanged?.last_seen_at).toEqual(before?.last_seen_at);

    await changeSession(token, "last_seen_at = now() - interval '61 seconds'");
    await Promise.all([1, 2, 3, 4, 5].map(() => readSession(stage.database, token)));

    const [after] = await seen();
    expect(Number(after?.age)).toBeLessThan(5);
  });

  it('a changed role counts at once in an open session', async () => {
    const { token } = await enter(stage.mine.lawyer.email);
    await membership(stage.mine, "role = 'paralegal'");

    expect(await readSession(stage.database, token)).toMatchObject({ role: 'paralegal' });
    await membership(stage.mine, "role = 'lawyer'");
  });

  it('who left the firm has no session any more and cannot open one', async () => {
    const { email } = stage.mine.lawyer;
    const { token } = await enter(email);
    await membership(stage.mine, 'is_active = false');

    expect(await readSession(stage.database, token)).toBeUndefined();
    await expectRefused(stage.server, () => enter(email), { code: 'unauthenticated' });
    await membership(stage.mine, 'is_active = true');
  });

  it.each(['', 'x', '\u0000', 'a'.repeat(10_000), '../../etc/passwd'])(
    'the token %j belongs to no session',
    async (token) => {
      expect(await readSession(stage.database, token)).toBeUndefined();
    },
  );

  it.each([
    {},
    { email: 'a@b.pt' },
    { email: 'a@b.pt', password: '' },
    { email: { $ne: null }, password: 'x' },
    { email: 'a@b.pt', password: 'x'.repeat(129) },
    { email: 'a'.repeat(255), password: 'x' },
    { email: 'a@b.pt', password: 'x', firmId: 'mine' },
    { email: 'a@b.pt', password: 'x', role: 'admin' },
  ])('%j is no attempt to sign in', (input) => {
    expect(SignIn.safeParse(input).success).toBe(false);
  });

  function enter(email: string) {
    return signIn(stage.database, { email, password: testPassword }, visit);
  }

  async function known(token: string) {
    const session = await readSession(stage.database, token);
    if (!session) throw new Error('the session has just been opened');

    return session;
  }

  function changeSession(token: string, change: string) {
    return asOwner<{ last_seen_at: Date; age: string }>(
      stage.server.ownerUrl,
      `UPDATE sessions SET ${change} WHERE token_hash = $1
       RETURNING last_seen_at, extract(epoch FROM now() - last_seen_at) AS age`,
      [sha256(token)],
    );
  }

  function membership(firm: TestFirm, change: string) {
    return asOwner(
      stage.server.ownerUrl,
      `UPDATE memberships SET ${change} WHERE firm_id = $1 AND user_id = $2`,
      [firm.id, firm.lawyer.userId],
    );
  }
});
