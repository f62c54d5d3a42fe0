import { withFirm } from '#db/with-firm';
import { beginSecondFactor } from '#services/auth/begin-second-factor';
import { readSecondFactor } from '#services/auth/read-second-factor';
import { readSession, type Session } from '#services/auth/read-session';
import { removeSecondFactor } from '#services/auth/remove-second-factor';
import { renewProof } from '#services/auth/renew-proof';
import { renewRecoveryCodes } from '#services/auth/renew-recovery-codes';
import { codeOf, movingClock } from '#test/harness/authenticator';
import { mintFirm, testPassword, visit, type TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { effectsOf, refusalOf } from './effects.ts';
import { CodedPerson } from './coded-person.ts';
import { setStage, type Stage } from './stage.ts';

const requestId = 'test';
const wrongCode = { code: 'invalid', fields: ['code'] } as const;

describe('a second factor', () => {
  const clock = movingClock();
  let stage: Stage;
  let firm: TestFirm;
  let who: CodedPerson;
  const personOf = (role: 'admin' | 'lawyer') => new CodedPerson(stage, clock, firm[role].email);

  beforeAll(async () => {
    stage = await setStage(clock);
  });
  beforeEach(async () => {
    firm = await mintFirm(stage.server);
    who = personOf('lawyer');
  });
  afterAll(() => stage.server.stop());

  it('rests on nothing until a code confirms it, and is on from then', async () => {
    const session = (await who.open()).session;
    const { secret, uri } = await beginSecondFactor(stage.database, session, { requestId });
    expect(uri).toMatch(/^otpauth:\/\/totp\/Prazo:lawyer%40.*secret=[A-Z2-7]{32}/);
    await expect(who.givePassword()).resolves.toBeDefined();

    expect(await refusalOf(who.confirm(session, '000000'))).toMatchObject(wrongCode);
    const { recoveryCodes } = await who.confirm(session, codeOf(secret, clock));

    expect(new Set(recoveryCodes).size).toBe(10);
    expect(recoveryCodes[0]).toMatch(/^([2-9a-z]{5}-){3}[2-9a-z]{5}$/);
    expect(await withFirm(stage.database, firm.lawyer, readSecondFactor)).toEqual({
      isOn: true,
      isRequired: false,
      recoveryCodesLeft: 10,
    });
    expect(await refusalOf(who.givePassword())).toMatchObject({ code: 'second_factor_required' });
  });

  it('is audited and ends the other sessions when it is turned on, renewed and turned off', async () => {
    const { userId } = firm.lawyer;
    const acts = [
      [
        'second_factor.turned_on',
        (session: Session, secret: string) => who.confirm(session, codeOf(secret, clock)),
      ],
      [
        'recovery_codes.renewed',
        (session: Session) => renewRecoveryCodes(stage.database, session, { requestId }),
      ],
      [
        'second_factor.turned_off',
        (session: Session) => removeSecondFactor(stage.database, session, { requestId }),
      ],
    ] as const;
    const used = await who.open();
    const other = await who.open();
    const { secret } = await beginSecondFactor(stage.database, used.session, { requestId });
    let others = other.token;

    for (const [action, act] of acts) {
      const { audit } = await effectsOf(stage.server, async () =>
        act(await who.session(used.token), secret),
      );

      expect(audit).toMatchObject([
        { action, subjectId: userId, actorId: userId, firmId: firm.id },
      ]);
      expect(await readSession(stage.database, used.token)).toBeDefined();
      expect(await readSession(stage.database, others)).toBeUndefined();
      clock.move(30);
      if (action === 'second_factor.turned_off') break;
      others = (await who.enterBoth(codeOf(secret, clock))).token;
    }
  });

  it('new recovery codes replace the old ones', async () => {
    const { recoveryCodes, session } = await who.enrol();

    const renewed = await renewRecoveryCodes(stage.database, session, { requestId });

    expect(await refusalOf(who.enterBoth(recoveryCodes[0] ?? ''))).toMatchObject(wrongCode);
    await expect(who.enterBoth(renewed.recoveryCodes[0] ?? '')).resolves.toBeDefined();
  });

  it('a wrong password of an account with one is refused like an account that does not exist', async () => {
    await who.enrol();
    const answers = [
      await refusalOf(who.givePassword('wrong')),
      await refusalOf(new CodedPerson(stage, clock, 'nobody@nowhere.test').givePassword('wrong')),
      await refusalOf(personOf('admin').givePassword('wrong')),
    ];

    expect(answers[0]).toMatchObject({ code: 'unauthenticated' });
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
  });

  it('is asked for in a proof too, and a recovery code given there keeps that session alone', async () => {
    const { recoveryCodes, session, secret, token } = await who.enrol();
    const other = await who.enterBoth((clock.move(30), codeOf(secret, clock)));
    const prove = (code?: string) =>
      renewProof(stage.database, session, {
        password: testPassword,
        visit,
        ...(code !== undefined && { code }),
      });

    expect(await refusalOf(prove())).toMatchObject(wrongCode);
    expect(await refusalOf(prove('000000'))).toMatchObject(wrongCode);
    await prove(recoveryCodes[0]);

    expect(await readSession(stage.database, token)).toMatchObject({ isProven: true });
    expect(await readSession(stage.database, other.token)).toBeUndefined();
  });

  it('its secret and codes lie nowhere in the open, and a sealed secret moved to another account opens nothing', async () => {
    const { secret, recoveryCodes } = await who.enrol();
    await personOf('admin').enrol();
    const rows = await asOwner(
      stage.server.ownerUrl,
      `SELECT x::text FROM second_factors x UNION ALL SELECT x::text FROM recovery_codes x
       UNION ALL SELECT x::text FROM audit x`,
    );
    const text = JSON.stringify(rows);
    for (const each of [
      secret,
      ...recoveryCodes,
      ...recoveryCodes.map((code) => code.replaceAll('-', '')),
    ])
      expect(text).not.toContain(each);

    await asOwner(
      stage.server.ownerUrl,
      `UPDATE second_factors x SET sealed_secret = y.sealed_secret FROM second_factors y
       WHERE x.user_id = $1 AND y.user_id = $2`,
      [firm.admin.userId, firm.lawyer.userId],
    );
    clock.move(30);
    await expect(personOf('admin').enterBoth(codeOf(secret, clock))).rejects.toThrow();
  });

  it.each([
    ["propose_second_factor($1, 'planted')"],
    ["confirm_second_factor($1, 'planted', 1, ARRAY['planted'])"],
    ["renew_recovery_codes($1, ARRAY['planted'])"],
    ['remove_second_factor($1)'],
  ])('%s does nothing from another firm', async (call) => {
    const { session } = await who.enrol();
    const factors = () =>
      asOwner(stage.server.ownerUrl, 'SELECT x::text FROM second_factors x ORDER BY 1');
    const before = await factors();

    const [outcome] = await withFirm(stage.database, stage.other.admin, (ctx) =>
      ctx.sql<{ done: boolean }>(`SELECT system.${call} AS done`, [session.sessionId]),
    );

    expect(outcome?.done).toBe(false);
    expect(await factors()).toEqual(before);
  });
});
