import { readFirm } from '#db/with-firm';
import { newToken } from '#platform/tokens';
import { confirmEmail } from '#services/auth/confirm-email';
import { readMe } from '#services/auth/read-me';
import { readSession, type Session } from '#services/auth/read-session';
import { requestEmailChange } from '#services/auth/request-email-change';
import { requestReset } from '#services/auth/request-reset';
import { resetPassword } from '#services/auth/reset-password';
import { signIn } from '#services/auth/sign-in';
import { EmailAddress } from '#services/fields';
import { mintFirm, testPassword, visit, type TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { effectsOf, refusalOf } from './effects.ts';
import { openPost, type Post } from './letters.ts';
import { setStage, type Stage } from './stage.ts';

const newPassword = 'papagaio nadador 71 luas';

describe('a lost password', () => {
  let stage: Stage;
  let post: Post;
  let firm: TestFirm;
  const ask = (email: string) => requestReset(stage.database, { email, visit });
  const reset = (token: string, password = newPassword) =>
    resetPassword(stage.database, { token, password, visit });
  const enter = (password: string, email = firm.paralegal.email) =>
    signIn(stage.database, { email, password }, visit);
  const asked = async () => {
    await ask(firm.paralegal.email);
    await post.sendAll();

    return post.tokenFor(firm.paralegal.email);
  };

  beforeAll(async () => {
    stage = await setStage();
    post = await openPost(stage);
  });
  beforeEach(async () => {
    firm = await mintFirm(stage.server);
    await asOwner(stage.server.ownerUrl, 'DELETE FROM throttles');
  });
  afterAll(async () => {
    await post.stop();
    await stage.server.stop();
  });

  it('is replaced by the link, which ends every session, opens none and tells its owner', async () => {
    const before = await enter(testPassword);
    const token = await asked();

    const { result, audit } = await effectsOf(stage.server, () => reset(token));

    expect(result).toBeUndefined();
    expect(await readSession(stage.database, before.token)).toBeUndefined();
    expect(await refusalOf(enter(testPassword))).toMatchObject({ code: 'unauthenticated' });
    await expect(enter(newPassword)).resolves.toBeDefined();
    expect(audit).toEqual([
      expect.objectContaining({ action: 'password.reset', subjectId: firm.paralegal.userId }),
    ]);
    await post.sendAll();
    const notice = post.inbox.messages().find(({ to }) => to.includes(firm.paralegal.email));
    expect(notice?.subject).toBe('A sua palavra-passe mudou');
    expect(notice?.text).not.toMatch(/https?:/);
  });

  it('an address without a login gets no message, and leaves the same trace in the database', async () => {
    const nobody = `nobody@${firm.canary}.test`;
    await ask(nobody);
    await ask(firm.paralegal.email);
    const rows = await asOwner(
      stage.server.ownerUrl,
      'SELECT kind, state, user_id, token_hash FROM letters WHERE address = ANY($1)',
      [[nobody, firm.paralegal.email]],
    );

    expect(rows).toEqual([
      { kind: 'reset', state: 'waiting', user_id: null, token_hash: null },
      { kind: 'reset', state: 'waiting', user_id: null, token_hash: null },
    ]);
    expect((await post.sendAll()).toSorted()).toEqual(['dropped', 'sent']);
    expect(post.inbox.messages().some(({ to }) => to.includes(nobody))).toBe(false);
  });

  it('used, replaced, expired and never made are refused alike', async () => {
    const never = await refusalOf(reset(newToken()));
    const replaced = await asked();
    const used = await asked();
    await reset(used);
    const expired = await asked();
    await asOwner(
      stage.server.ownerUrl,
      "UPDATE letters SET expires_at = now() - interval '1 second' WHERE token_hash IS NOT NULL",
    );

    expect(never).toMatchObject({ code: 'not_found', fields: [] });
    for (const token of [replaced, used, expired])
      expect(await refusalOf(reset(token))).toEqual(never);
  });

  it('of ten who use a link at the same time, one does', async () => {
    const token = await asked();

    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => reset(token)));

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('a password that is tried first is refused, and the link stays good', async () => {
    const token = await asked();

    expect(await refusalOf(reset(token, `${firm.canary} 2026`))).toMatchObject({
      fields: ['password'],
    });
    await reset(token);
  });

  it('whoever has left every firm gets no link', async () => {
    await asOwner(
      stage.server.ownerUrl,
      'UPDATE memberships SET is_active = false WHERE user_id = $1',
      [firm.paralegal.userId],
    );
    await ask(firm.paralegal.email);

    expect(await post.sendAll()).toContain('dropped');
    expect(() => post.tokenFor(firm.paralegal.email)).toThrow('no link');
  });

  it('asking again and again is throttled by place, for any address, and a mailbox gets five an hour', async () => {
    for (const email of [firm.lawyer.email, `nobody@${firm.canary}.test`]) {
      for (let turn = 0; turn < 6; turn += 1) await ask(email);
      expect(await refusalOf(ask(email))).toMatchObject({ code: 'limit' });
    }

    expect((await post.sendAll()).filter((outcome) => outcome === 'sent')).toHaveLength(5);
  });

  it('a letter that could not leave is tried again with a new link, and the older one is dead', async () => {
    await ask(firm.paralegal.email);
    const to = firm.paralegal.email;
    post.inbox.failNext({ kind: 'drop', at: 'final-dot', kept: true }, { to });
    expect(await post.sendAll()).toEqual(['again']);
    const older = post.tokenFor(to);
    await asOwner(
      stage.server.ownerUrl,
      "UPDATE letters SET lease_until = NULL WHERE state = 'waiting'",
    );

    expect(await post.sendAll()).toEqual(['sent']);

    expect(await refusalOf(reset(older))).toMatchObject({ code: 'not_found' });
    await reset(post.tokenFor(to));
  });
});

describe('another address', () => {
  let stage: Stage;
  let post: Post;
  let firm: TestFirm;
  let own: Session;
  const ask = (email: string, password = testPassword) =>
    requestEmailChange(stage.database, own, { email, password, visit });
  const confirm = (token: string) => confirmEmail(stage.database, { token, visit });
  const myEmail = () => readFirm(stage.database, own, readMe).then(({ user }) => user.email);

  beforeAll(async () => {
    stage = await setStage();
    post = await openPost(stage);
  });
  beforeEach(async () => {
    firm = await mintFirm(stage.server);
    const { token } = await signIn(
      stage.database,
      { email: firm.lawyer.email, password: testPassword },
      visit,
    );
    const found = await readSession(stage.database, token);
    if (!found) throw new Error('just signed in');
    own = found;
  });
  afterAll(async () => {
    await post.stop();
    await stage.server.stop();
  });

  it('holds once the link sent there is used, and the old address is told at once', async () => {
    const next = `nova@${firm.canary}.test`;
    await ask(next);
    expect(await post.sendAll()).toEqual(['sent', 'sent']);
    expect(await myEmail()).toBe(firm.lawyer.email);
    const notice = post.inbox.messages().find(({ to }) => to.includes(firm.lawyer.email));
    expect(notice?.subject).toBe('Foi pedida a mudança do seu endereço');
    expect(notice?.text).not.toMatch(/https?:/);
    expect(notice?.text).not.toContain(next);

    const token = post.tokenFor(next);
    const { audit } = await effectsOf(stage.server, () => confirm(token));

    expect(await myEmail()).toBe(next);
    expect(audit).toEqual([
      expect.objectContaining({ action: 'email.changed', actorId: firm.lawyer.userId }),
    ]);
    expect(await refusalOf(confirm(token))).toMatchObject({ code: 'not_found' });
  });

  it('that is somebody else’s gets the same answer, and fails at the link without a reason', async () => {
    await expect(ask(firm.admin.email)).resolves.toBeUndefined();
    await post.sendAll();

    const refusal = await refusalOf(confirm(post.tokenFor(firm.admin.email)));

    expect(refusal).toEqual(await refusalOf(confirm(newToken())));
    expect(await myEmail()).toBe(firm.lawyer.email);
  });

  it('needs the password', async () => {
    expect(await refusalOf(ask(`x@${firm.canary}.test`, 'wrong'))).toMatchObject({
      code: 'invalid',
      fields: ['password'],
    });
  });

  it('asked for again, the older link is dead', async () => {
    const first = `eins@${firm.canary}.test`;
    await ask(first);
    await post.sendAll();
    const older = post.tokenFor(first);

    await ask(`zwei@${firm.canary}.test`);

    expect(await refusalOf(confirm(older))).toMatchObject({ code: 'not_found' });
  });
});

describe('an address to write to', () => {
  it.each([
    'a@b.test\r\nBcc: victim@x.test',
    'a@b.test\nBcc: victim@x.test',
    'a@b.test\0',
    'a\u007f@b.test',
    'a@b.test, victim@x.test',
    'a@b.test;victim@x.test',
    '"a b"@b.test',
    '<a@b.test>',
    'Nome <a@b.test>',
    'a%0d%0aBcc:victim@x.test',
    '=?utf-8?q?a=0aBcc:v?=@b.test ',
    'victim@x.test(a@b.test)',
    'ção@b.test',
    `${'a'.repeat(250)}@b.test`,
    'a@b',
    '@b.test',
    '',
  ])('%j is none', (address) => {
    expect(EmailAddress.safeParse(address).success).toBe(false);
  });
});
