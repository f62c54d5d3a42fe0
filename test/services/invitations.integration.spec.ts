import { readFirm, withFirm } from '#db/with-firm';
import { newToken, sha256 } from '#platform/tokens';
import { readSession, type Session } from '#services/auth/read-session';
import { requestReset } from '#services/auth/request-reset';
import { signIn } from '#services/auth/sign-in';
import {
  AcceptInvitation,
  acceptInvitation,
  joinFirm,
} from '#services/invitations/accept-invitation';
import { invite } from '#services/invitations/invite';
import { listInvitations } from '#services/invitations/list-invitations';
import { lookUpInvitation } from '#services/invitations/look-up-invitation';
import { resendInvitation } from '#services/invitations/resend-invitation';
import { revokeInvitation } from '#services/invitations/revoke-invitation';
import { listMembers } from '#services/members/list-members';
import { mintFirm, testPassword, visit, type TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { effectsOf, expectRefused, refusalOf } from './effects.ts';
import { openPost, type Post } from './letters.ts';
import { setStage, type Stage } from './stage.ts';
import { isForRoles, keepsStrangersOut } from './strangers.ts';

describe('invitations', () => {
  let stage: Stage;
  let post: Post;
  let firm: TestFirm;
  let email: string;
  const asAdmin = <T>(work: Parameters<typeof withFirm<T>>[2], of = firm) =>
    withFirm(stage.database, of.admin, work);
  const lookUp = (token: string) => lookUpInvitation(stage.database, { token, visit });
  const accept = (token: string, password = 'papagaio nadador 71 luas') =>
    acceptInvitation(stage.database, { token, name: 'Nova Pessoa', locale: 'en', password, visit });
  const session = async (of: { readonly email: string }): Promise<Session> => {
    const { token } = await signIn(
      stage.database,
      { email: of.email, password: testPassword },
      visit,
    );
    const found = await readSession(stage.database, token);
    if (!found) throw new Error('just signed in');

    return found;
  };
  /** Invites and sends; the token as the mailbox has it. */
  const invited = async (to: string, role: 'lawyer' | 'admin' = 'lawyer', of = firm) => {
    const { id } = await asAdmin((ctx) => invite(ctx, { email: to, role }), of);
    await post.sendAll();

    return { id, token: post.tokenFor(to) };
  };
  const listed = (state: 'open' | 'all' = 'open') =>
    readFirm(stage.database, firm.admin, (ctx) => listInvitations(ctx, { limit: 100, state })).then(
      ({ items }) => items,
    );

  beforeAll(async () => {
    stage = await setStage();
    post = await openPost(stage);
  });
  beforeEach(async () => {
    firm = await mintFirm(stage.server);
    email = `nova@${firm.canary}.test`;
    await asOwner(stage.server.ownerUrl, 'DELETE FROM throttles');
  });
  afterAll(async () => {
    await post.stop();
    await stage.server.stop();
  });

  it('somebody new takes one up with the address, firm and role it says, and is signed in nowhere', async () => {
    const { token } = await invited(email);

    expect(await lookUp(token)).toEqual({
      firmName: firm.name,
      email,
      role: 'lawyer',
      hasLogin: false,
    });
    const { audit } = await effectsOf(stage.server, () => accept(token));

    const members = await readFirm(stage.database, firm.admin, listMembers);
    const member = members.find((each) => each.email === email);
    expect(member).toMatchObject({ name: 'Nova Pessoa', role: 'lawyer', isActive: true });
    expect(audit).toEqual([
      expect.objectContaining({
        action: 'invitation.accepted',
        firmId: firm.id,
        actorId: member?.id,
      }),
    ]);
    expect(await listed('all')).toEqual([expect.objectContaining({ state: 'accepted' })]);
  });

  it('the message is in the language of who invites, has one recipient, and one link to the application', async () => {
    await invited(email);
    const message = post.inbox.messages().find(({ to }) => to.includes(email));

    expect(message?.to).toEqual([email]);
    expect(message?.subject).toBe(`Convite para ${firm.name}`);
    const links = `${message?.text} ${message?.html}`.match(/https?:\/\/[^\s"<]+/g) ?? [];
    expect(links).toHaveLength(2);
    for (const link of links) expect(link).toMatch(/^http:\/\/admin\.test\/convite#[\w-]{43}$/);
  });

  it('a name cannot add a recipient or a header, however it is written', async () => {
    const { token } = await invited(email);
    const name = `"Ana", Bcc: <q@x.test>; =?utf-8?q?a=0d=0aBcc:_q@x.test?= %0d%0aBcc: q@x.test`;
    const password = 'papagaio nadador 71 luas';
    await acceptInvitation(stage.database, { token, name, locale: 'pt', password, visit });
    await requestReset(stage.database, { email, visit });
    await post.sendAll();

    const message = post.inbox.messages().find(({ to }) => to.includes(email));
    expect(message?.subject).toBe('Nova palavra-passe');
    expect(message?.to).toEqual([email]);
    expect(Object.keys(message?.headers ?? {})).not.toContain('bcc');
    for (const broken of ['A\r\nBcc: q@x.test', 'A\0', 'A\u007f'])
      expect(
        AcceptInvitation.safeParse({ token, name: broken, locale: 'pt', password }).success,
      ).toBe(false);
  });

  it('no secret lies in the database: neither before nor after it was sent', async () => {
    const { token } = await invited(email);
    const rows = await asOwner<{ row: string }>(
      stage.server.ownerUrl,
      `SELECT i::text AS row FROM invitations i UNION ALL SELECT l::text FROM letters l
       UNION ALL SELECT o::text FROM outbox o UNION ALL SELECT a::text FROM audit a`,
    );

    expect(rows.length).toBeGreaterThan(2);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('of twenty who take one up at the same time, one does', async () => {
    const { token } = await invited(email);

    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => accept(token)));

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('used, replaced, revoked, expired and never made are refused alike', async () => {
    const used = await invited(`a.${email}`);
    await accept(used.token);
    const replaced = await invited(`b.${email}`);
    await asAdmin((ctx) => resendInvitation(ctx, replaced.id));
    const revoked = await invited(`c.${email}`);
    await asAdmin((ctx) => revokeInvitation(ctx, revoked.id));
    const expired = await invited(`d.${email}`);
    await asOwner(
      stage.server.ownerUrl,
      "UPDATE invitations SET expires_at = now() - interval '1 second' WHERE id = $1",
      [expired.id],
    );
    const never = await refusalOf(lookUp(newToken()));

    expect(never).toMatchObject({ code: 'not_found', fields: [] });
    for (const { token } of [used, replaced, revoked, expired, { token: newToken() }]) {
      expect(await refusalOf(lookUp(token))).toEqual(never);
      expect(await refusalOf(accept(token))).toEqual(never);
      expect(
        await refusalOf(joinFirm(stage.database, await session(firm.admin), { token, visit })),
      ).toEqual(never);
    }
  });

  it('it is good for 72 hours from when it was sent', async () => {
    const { id } = await invited(email);
    const [row] = await asOwner<{ hours: number }>(
      stage.server.ownerUrl,
      'SELECT round(extract(epoch FROM expires_at - now()) / 3600)::int AS hours FROM invitations WHERE id = $1',
      [id],
    );

    expect(row).toEqual({ hours: 72 });
  });

  it('somebody who has a login joins with exactly that address, and nobody else does', async () => {
    const { other } = stage;
    const { token } = await invited(other.paralegal.email);
    const refusal = await refusalOf(lookUp(newToken()));
    const join = (as: Session) => joinFirm(stage.database, as, { token, visit });

    expect(await lookUp(token)).toMatchObject({ hasLogin: true });
    expect(await refusalOf(accept(token))).toEqual(refusal);
    expect(await refusalOf(join(await session(other.lawyer)))).toEqual(refusal);
    const own = await session(other.paralegal);
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => join(own)));

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const members = await readFirm(stage.database, firm.admin, listMembers);
    expect(members).toContainEqual(
      expect.objectContaining({ email: other.paralegal.email, role: 'lawyer', isActive: true }),
    );
  });

  it('a password that is tried first is refused, by the names of person and firm too', async () => {
    const { token } = await invited(email);

    for (const password of ['password1234', `${firm.canary} 2026`, 'Nova Pessoa 2026!']) {
      expect(await refusalOf(accept(token, password))).toMatchObject({ fields: ['password'] });
    }
  });

  it('neither its role nor its address is the service’s to change, nor its token to read', async () => {
    await invited(email);
    for (const text of [
      "UPDATE invitations SET role = 'admin'",
      "UPDATE invitations SET email = 'x@y.test'",
      'SELECT token_hash FROM invitations',
      'SELECT * FROM letters',
    ]) {
      await expect(asAdmin((ctx) => ctx.sql(text))).rejects.toMatchObject({ code: '42501' });
    }
    expect(await asAdmin((ctx) => ctx.sql('DELETE FROM invitations RETURNING id'))).toEqual([]);
  });

  it('within a firm, a link of another is nothing: the database asks for the firm', async () => {
    const { token } = await invited(email);
    const hash = sha256(token);
    const [taken] = await withFirm(stage.database, stage.other.admin, (ctx) =>
      ctx.sql("SELECT system.accept_invitation($1, 'X', 'pt', 'hash') AS member", [hash]),
    );

    expect(taken).toEqual({ member: null });
    expect(await lookUp(token)).toMatchObject({ email });
  });

  it('who works in the firm, or is invited already, is not invited', async () => {
    await invited(email);
    const again = (to: string) => () =>
      asAdmin((ctx) => invite(ctx, { email: to, role: 'lawyer' }));

    await expectRefused(stage.server, again(firm.paralegal.email), {
      code: 'invalid',
      fields: ['email'],
    });
    await expectRefused(stage.server, again(email), { code: 'conflict' });
  });

  it('a firm has twenty open invitations and sends fifty a day at most', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 20; index += 1) {
      const to = `p${index}.${email}`;
      ids.push((await asAdmin((ctx) => invite(ctx, { email: to, role: 'lawyer' }))).id);
    }
    const [id = ''] = ids;
    const more = () => asAdmin((ctx) => invite(ctx, { email, role: 'lawyer' }));
    await expectRefused(stage.server, more, { code: 'limit' });

    for (let index = 0; index < 30; index += 1) await asAdmin((ctx) => resendInvitation(ctx, id));

    await expectRefused(stage.server, () => asAdmin((ctx) => resendInvitation(ctx, id)), {
      code: 'limit',
    });
  });

  it('an address that takes no mail is shown to who invited', async () => {
    post.inbox.failNext({ kind: 'reject', at: 'recipient', code: 550 }, { to: email });
    await asAdmin((ctx) => invite(ctx, { email, role: 'lawyer' }));

    await post.sendAll();

    expect(await listed()).toEqual([expect.objectContaining({ email, delivery: 'failed' })]);
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs,
    ours: () => ours,
    verbs: [
      { name: 'sending an invitation again', roles: ['admin'], write: resendInvitation },
      { name: 'revoking an invitation', roles: ['admin'], write: revokeInvitation },
    ],
  });
  let theirs = '';
  let ours = '';
  beforeAll(async () => {
    const one = (of: TestFirm) =>
      asAdmin((ctx) => invite(ctx, { email: `one@${of.canary}.test`, role: 'lawyer' }), of);
    [theirs, ours] = [(await one(stage.other)).id, (await one(stage.mine)).id];
  });
  isForRoles(() => stage, {
    name: 'inviting',
    roles: ['admin'],
    write: (ctx) => invite(ctx, { email: `x@${stage.mine.canary}.test`, role: 'lawyer' }),
  });
  isForRoles(() => stage, {
    name: 'listing invitations',
    roles: ['admin'],
    read: (ctx) => listInvitations(ctx, { limit: 10, state: 'open' }),
  });
});
