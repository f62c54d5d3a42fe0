import { randomUUID } from 'node:crypto';
import { withPlatform } from '#db/with-platform';
import { endOtherSessions, endSession } from '#services/auth/end-session';
import { listSessions } from '#services/auth/list-sessions';
import { readSession, type Session } from '#services/auth/read-session';
import { signIn } from '#services/auth/sign-in';
import { switchFirm } from '#services/auth/switch-firm';
import { addMember } from '#services/firms/add-member';
import { testPassword, visit } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { effectsOf, expectRefused, refusalOf } from './effects.ts';
import { setStage, type Stage } from './stage.ts';

describe('the sessions of somebody who works in two firms', () => {
  let stage: Stage;
  let email: string;

  beforeAll(async () => {
    stage = await setStage();
    email = stage.mine.lawyer.email;
    await withPlatform(stage.server.ownerUrl, (ctx) =>
      addMember(ctx, {
        firmId: stage.other.id,
        email,
        name: 'Known',
        role: 'paralegal',
        password: testPassword,
      }),
    );
  });
  afterAll(() => stage.server.stop());

  it('signing in answers with the choice of firms, and the role in each', async () => {
    const { firmId, firms } = await signIn(
      stage.database,
      { email, password: testPassword },
      visit,
    );

    expect(firmId).toBe(stage.mine.id);
    expect(firms).toEqual([
      { id: stage.mine.id, name: stage.mine.name, role: 'lawyer' },
      { id: stage.other.id, name: stage.other.name, role: 'paralegal' },
    ]);
  });

  it('switching opens a session in the other firm and ends the first, each audited in its own firm', async () => {
    const { session, token } = await enter(email);

    const { result, audit } = await effectsOf(stage.server, () =>
      switchFirm(stage.database, session, { firmId: stage.other.id, visit }),
    );

    const there = await known(result.token);
    expect(there).toMatchObject({
      firmId: stage.other.id,
      userId: stage.mine.lawyer.userId,
      role: 'paralegal',
    });
    expect(result.token).not.toBe(token);
    expect(await readSession(stage.database, token)).toBeUndefined();
    expect(audit.map(({ firmId, action, subjectId }) => ({ firmId, action, subjectId }))).toEqual([
      { firmId: stage.mine.id, action: 'session.ended', subjectId: session.sessionId },
      { firmId: stage.other.id, action: 'session.opened', subjectId: there.sessionId },
    ]);
  });

  it('switching does not lengthen what was given at sign-in', async () => {
    const { session } = await enter(email);
    const switched = await switchFirm(stage.database, session, { firmId: stage.other.id, visit });

    expect(switched.expiresAt).toEqual(session.expiresAt);
  });

  it('two switches at the same time make one session of one', async () => {
    const { session } = await enter(email);
    const before = (await listSessions(stage.database, session)).length;

    const outcomes = await Promise.allSettled(
      [stage.other.id, stage.mine.id, stage.other.id].map((firmId) =>
        switchFirm(stage.database, session, { firmId, visit }),
      ),
    );

    const opened = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(opened).toHaveLength(1);
    const [only] = opened;
    const here = await known(only?.token ?? '');
    expect(await listSessions(stage.database, here)).toHaveLength(before);
  });

  it('a firm of others is not found, like one that does not exist, and the session goes on', async () => {
    const { session, token } = await enter(stage.mine.admin.email);
    const ask = (firmId: string) => switchFirm(stage.database, session, { firmId, visit });

    await expectRefused(stage.server, () => ask(stage.other.id), { code: 'not_found' });
    expect(await refusalOf(ask(stage.other.id))).toEqual(await refusalOf(ask(randomUUID())));
    expect(await readSession(stage.database, token)).toBeDefined();
  });

  it('whoever left a firm cannot switch to it', async () => {
    const { session } = await enter(email);
    await membershipThere('false');

    await expectRefused(
      stage.server,
      () => switchFirm(stage.database, session, { firmId: stage.other.id, visit }),
      { code: 'not_found' },
    );
    await membershipThere('true');
  });

  it('signing in again ends the session that the browser had, of whomever', async () => {
    const first = await enter(stage.mine.admin.email);
    await enter(email, first.token);

    expect(await readSession(stage.database, first.token)).toBeUndefined();
  });

  it('the list shows the sessions of all firms, this one marked, and those of nobody else', async () => {
    await enter(stage.mine.admin.email);
    const { session } = await enter(email);
    await endOtherSessions(stage.database, session);
    const far = await signIn(
      stage.database,
      { email, password: testPassword, firmId: stage.other.id },
      { ...visit, device: 'Firefox, Windows' },
    );
    const { sessionId } = await known(far.token);

    const sessions = await listSessions(stage.database, session);

    const times = { createdAt: expect.any(String), lastSeenAt: expect.any(String) };
    expect(sessions).toHaveLength(2);
    expect(sessions).toContainEqual({
      id: session.sessionId,
      firm: { id: stage.mine.id, name: stage.mine.name },
      device: null,
      isCurrent: true,
      ...times,
    });
    expect(sessions).toContainEqual({
      id: sessionId,
      firm: { id: stage.other.id, name: stage.other.name },
      device: 'Firefox, Windows',
      isCurrent: false,
      ...times,
    });
  });

  it('a session of one’s own can be ended from another, in the firm where it is', async () => {
    const { session } = await enter(email);
    const far = await switchFirm(stage.database, (await enter(email)).session, {
      firmId: stage.other.id,
      visit,
    });
    const { sessionId: id } = await known(far.token);

    const { audit } = await effectsOf(stage.server, () =>
      endSession(stage.database, session, { id }),
    );

    expect(audit).toMatchObject([
      { firmId: stage.other.id, action: 'session.ended', subjectId: id },
    ]);
    expect(await readSession(stage.database, far.token)).toBeUndefined();
  });

  it('ending the others ends them all, and not this one', async () => {
    const { session, token } = await enter(email);
    const others = [await enter(email), await enter(email)];

    await endOtherSessions(stage.database, session);

    expect(await listSessions(stage.database, session)).toHaveLength(1);
    for (const other of others) {
      expect(await readSession(stage.database, other.token)).toBeUndefined();
    }
    expect(await readSession(stage.database, token)).toBeDefined();
  });

  it.each(['a colleague', 'somebody of another firm', 'nobody'])(
    'a session of %s is not found, and goes on',
    async (whose) => {
      const { session } = await enter(email);
      const theirs = await enter(
        whose === 'a colleague' ? stage.mine.admin.email : stage.other.admin.email,
      );
      const id = whose === 'nobody' ? randomUUID() : theirs.session.sessionId;

      await expectRefused(stage.server, () => endSession(stage.database, session, { id }), {
        code: 'not_found',
      });
      expect(await readSession(stage.database, theirs.token)).toBeDefined();
    },
  );

  it('a session that has ended shows and ends no other', async () => {
    const { session } = await enter(email);
    const other = await enter(email);
    await endSession(stage.database, session, { id: session.sessionId });

    expect(await listSessions(stage.database, session)).toEqual([]);
    await endOtherSessions(stage.database, session);
    expect(await readSession(stage.database, other.token)).toBeDefined();
  });

  async function enter(
    address: string,
    sessionToken?: string,
  ): Promise<{ token: string; session: Session }> {
    const { token } = await signIn(
      stage.database,
      { email: address, password: testPassword },
      { ...visit, sessionToken },
    );

    return { token, session: await known(token) };
  }

  async function known(token: string): Promise<Session> {
    const session = await readSession(stage.database, token);
    if (!session) throw new Error('the session has just been opened');

    return session;
  }

  function membershipThere(isActive: 'true' | 'false') {
    return asOwner(
      stage.server.ownerUrl,
      `UPDATE memberships SET is_active = ${isActive} WHERE firm_id = $1 AND user_id = $2`,
      [stage.other.id, stage.mine.lawyer.userId],
    );
  }
});
