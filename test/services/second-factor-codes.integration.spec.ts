import { withFirm } from '#db/with-firm';
import { newToken, sha256 } from '#platform/tokens';
import { changePassword } from '#services/auth/change-password';
import { enterSecondFactor } from '#services/auth/enter-second-factor';
import { readSecondFactor } from '#services/auth/read-second-factor';
import { readSession } from '#services/auth/read-session';
import { codeOf, movingClock } from '#test/harness/authenticator';
import { mintFirm, testPassword, visit, type TestFirm } from '#test/harness/mint-firm';
import { asOwner, openTestDatabase } from '#test/harness/test-database';
import { effectsOf, refusalOf } from './effects.ts';
import { CodedPerson } from './coded-person.ts';
import { setStage, type Stage } from './stage.ts';

const wrongCode = { code: 'invalid', fields: ['code'] } as const;

describe('the code of a second factor', () => {
  const clock = movingClock();
  let stage: Stage;
  let firm: TestFirm;
  let who: CodedPerson;
  let last = 0;
  /** An address that no test has used. */
  const somewhere = () => ({ address: `198.51.100.${(last += 1)}` });
  const personOf = (role: 'admin' | 'lawyer') => new CodedPerson(stage, clock, firm[role].email);

  beforeAll(async () => {
    stage = await setStage(clock);
  });
  beforeEach(async () => {
    firm = await mintFirm(stage.server);
    who = personOf('lawyer');
  });
  afterAll(() => stage.server.stop());

  it('opens a session with a code after the password, and not before', async () => {
    const { secret } = await who.enrol();
    clock.move(30);

    const { result, audit } = await effectsOf(stage.server, () => who.challenge());
    expect(audit).toMatchObject([{ action: 'second_factor.asked' }]);
    expect(await readSession(stage.database, result)).toBeUndefined();
    const signedIn = await who.enter(result, codeOf(secret, clock));

    expect(await readSession(stage.database, signedIn.token)).toMatchObject({
      userId: firm.lawyer.userId,
      isProven: true,
    });
  });

  it.each([
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ])('a code that is %i steps off counts: %s', async (steps, counts) => {
    const { secret } = await who.enrol();
    clock.move(90);

    const outcome = await who.enterBoth(codeOf(secret, clock, steps)).then(
      () => true,
      () => false,
    );

    expect(outcome).toBe(counts);
  });

  it('a code counts once: of ten replays at the same time in two processes one succeeds', async () => {
    const { secret } = await who.enrol();
    clock.move(30);
    const code = codeOf(secret, clock);
    const elsewhere = openTestDatabase(stage.server.databaseUrl, clock);
    const from = { ...visit, deviceToken: newToken() };
    const challenges = [];
    for (let n = 0; n < 10; n += 1) challenges.push(await who.challenge(from));

    const outcomes = await Promise.allSettled(
      challenges.map((challenge, n) =>
        enterSecondFactor(n % 2 ? elsewhere : stage.database, {
          code,
          challenge,
          visit: { ...from, ...somewhere() },
        }),
      ),
    );
    await elsewhere.close();

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusalOf(who.enterBoth(code))).toMatchObject(wrongCode);
    expect(await refusalOf(who.enterBoth(codeOf(secret, clock, -1)))).toMatchObject(wrongCode);
  });

  it('a challenge opens one session, however many codes come at the same time', async () => {
    const { secret } = await who.enrol();
    clock.move(60);
    const challenge = await who.challenge();

    const outcomes = await Promise.allSettled(
      [-1, 0, 1].map((steps) => who.enter(challenge, codeOf(secret, clock, steps), somewhere())),
    );

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('a recovery code counts once, however it is typed, ends the other sessions and is audited', async () => {
    const { userId } = firm.lawyer;
    const { recoveryCodes, token } = await who.enrol();
    const [code = '', second = ''] = recoveryCodes;

    const { result, audit } = await effectsOf(stage.server, () =>
      who.enterBoth(` ${code.toUpperCase().replaceAll('-', ' ')}`),
    );

    expect(audit.map(({ action }) => action)).toEqual([
      'second_factor.asked',
      'recovery_code.used',
      'session.opened',
    ]);
    expect(audit[1]).toMatchObject({ subjectId: userId, firmId: firm.id });
    expect(await readSession(stage.database, token)).toBeUndefined();
    expect(await readSession(stage.database, result.token)).toBeDefined();
    expect(await withFirm(stage.database, firm.lawyer, readSecondFactor)).toMatchObject({
      recoveryCodesLeft: 9,
    });
    expect(await refusalOf(who.enterBoth(code))).toMatchObject(wrongCode);

    const outcomes = await Promise.allSettled(
      (await Promise.all([1, 2, 3].map(() => who.challenge()))).map((challenge) =>
        who.enter(challenge, second, somewhere()),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('every wrong code is refused alike', async () => {
    const { secret, recoveryCodes } = await who.enrol();
    clock.move(30);
    await who.enterBoth(codeOf(secret, clock));
    await who.enterBoth(recoveryCodes[0] ?? '');
    const refusals = [];
    for (const code of [
      codeOf(secret, clock),
      codeOf(secret, clock, 5),
      recoveryCodes[0] ?? '',
      'aaaaa-bbbbb',
      '0',
      'ç',
    ])
      refusals.push(await refusalOf(who.enterBoth(code, somewhere())));

    expect(new Set(refusals.map((each) => JSON.stringify(each))).size).toBe(1);
  });

  it('a challenge is worth nothing in another browser, after five minutes, twice, or after a new password', async () => {
    const { secret, session } = await who.enrol();
    const from = { ...visit, deviceToken: newToken() };
    const nothing = { code: 'unauthenticated' };
    clock.move(30);

    const stolen = await who.challenge(from);
    expect(await refusalOf(who.enter(stolen, codeOf(secret, clock)))).toMatchObject(nothing);
    const late = await who.challenge(from);
    await asOwner(
      stage.server.ownerUrl,
      "UPDATE challenges SET created_at = now() - interval '5 minutes 1 second' WHERE token_hash = $1",
      [sha256(late)],
    );
    expect(await refusalOf(who.enter(late, codeOf(secret, clock), from))).toMatchObject(nothing);
    await who.enter(stolen, codeOf(secret, clock), from);
    clock.move(30);
    expect(await refusalOf(who.enter(stolen, codeOf(secret, clock), from))).toMatchObject(nothing);
    const old = await who.challenge(from);
    await changePassword(stage.database, session, {
      current: testPassword,
      next: 'o cavalo comeu a bateria toda',
      visit,
    });
    expect(await refusalOf(who.enter(old, codeOf(secret, clock), from))).toMatchObject(nothing);
    expect(await refusalOf(who.enter('forged', codeOf(secret, clock), from))).toMatchObject(
      nothing,
    );
  });

  it('codes cannot be guessed from many places either, while a known browser still enters', async () => {
    const home = { ...visit, deviceToken: newToken() };
    await who.givePassword(testPassword, home);
    const { secret } = await who.enrol();
    clock.move(30);
    const outcomes: string[] = [];
    for (let n = 0; n < 25; n += 1) {
      const from = somewhere();
      outcomes.push((await refusalOf(who.enterBoth('000000', from))).code);
    }

    expect(outcomes.slice(0, 20).every((code) => code === 'invalid')).toBe(true);
    expect(outcomes.slice(21)).toContain('limit');
    await expect(who.enterBoth(codeOf(secret, clock), home)).resolves.toBeDefined();
  });
});
