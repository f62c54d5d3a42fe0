import { harmlessFacts } from '#test/harness/harmless-facts';
import { randomUUID } from 'node:crypto';
import { withFirm } from '#db/with-firm';
import { withPlatform } from '#db/with-platform';
import { addMember } from '#services/firms/add-member';
import { handleEvent } from '#services/outbox/handle-event';
import { planFirm } from '#services/dispatches/plan-firm';
import {
  mintCase,
  mintFirm,
  testPassword,
  type TestCase,
  type TestFirm,
} from '#test/harness/mint-firm';
import { asOwner, startDatabase, type TestDatabase } from '#test/harness/test-database';
import { startApi, type Answer, type TestApi } from './start-api.ts';

const mark = 'sigilo7391';
const onlookers = ['admin', 'auditor', 'colleague'] as const;

/** Who signed in when, and how long the audit is: both grow by what is asked here, whoever sees which case. */
const growing = new Set(['GET /v1/auth/sessions', 'GET /v1/audit/chain', 'GET /v1/audit/export']);

/** What somebody asks for without naming anything: lists, searches, counts. */
const isList = (route: string) =>
  route.startsWith('GET /v1/') && !route.includes(':') && !growing.has(route);

const queries: Readonly<Record<string, readonly string[]>> = {
  'GET /v1/cases': ['', `?q=${mark}`, '?status=open', '?waitingOn=aima'],
  'GET /v1/clients': ['', `?q=${mark}`],
  'GET /v1/alerts': ['', '?state=all'],
  'GET /v1/impacts/changes': ['', '?state=all'],
  'GET /v1/reports/stalled': ['?minDays=0'],
  'GET /v1/closures': ['?state=all'],
};

/** The audit but for what looking at it leaves in it. */
function withoutReads(body: unknown): Record<string, unknown> {
  const said: Record<string, unknown> = { ...Object(body) };
  const items = said['items'];
  if (!Array.isArray(items)) return said;

  return {
    ...said,
    items: items.filter(
      (item) => !String(Reflect.get(Object(item), 'action')).startsWith('audit.'),
    ),
    nextCursor: undefined,
  };
}

/** Requests that name something of a case by its id. */
const addressed: readonly [string, 'caseId' | 'deadlineId' | 'alertId', object][] = [
  ['GET /v1/cases/:id', 'caseId', {}],
  ['GET /v1/cases/:id/submissions', 'caseId', {}],
  ['GET /v1/cases/:id/notices', 'caseId', {}],
  ['GET /v1/cases/:id/deadlines', 'caseId', {}],
  ['GET /v1/cases/:id/timeline', 'caseId', {}],
  ['PATCH /v1/cases/:id', 'caseId', { json: { waitingOn: 'court' } }],
  ['PUT /v1/cases/:id/restriction', 'caseId', { json: { people: null } }],
  [
    'POST /v1/cases/:id/notices',
    'caseId',
    { json: { kind: 'other', channel: 'email', receivedOn: '2026-05-04' } },
  ],
  ['GET /v1/deadlines/:id', 'deadlineId', {}],
  ['POST /v1/deadlines/:id/complete', 'deadlineId', { json: { proof: 'recibo' } }],
  ['POST /v1/deadlines/:id/override', 'deadlineId', { json: { on: '2027-01-04', reason: 'x' } }],
  ['POST /v1/alerts/:id/acknowledge', 'alertId', {}],
];

describe('a case restricted to named people, seen through the API', () => {
  let server: TestDatabase;
  let firm: TestFirm;
  let api: TestApi;
  let file: TestCase;
  const ids = { caseId: '', deadlineId: '', alertId: '' };
  const tokens: Record<string, string> = {};
  let lists: string[];
  let before: Record<string, unknown>;

  const handleAll = async () => {
    const waiting = await asOwner<{ id: string }>(
      server.ownerUrl,
      'SELECT id FROM outbox WHERE handled_at IS NULL ORDER BY id',
    );
    for (const { id } of waiting) await handleEvent(server.database, id);
  };

  /** Everything that the lists say to those who are not named. */
  async function told(): Promise<Record<string, unknown>> {
    const answers: Record<string, unknown> = {};
    for (const who of onlookers) {
      for (const route of lists) {
        const { status, body } = await api.ask(route, { as: tokens[who] ?? '' });
        const { requestId: _id, ...said } = withoutReads(body);
        answers[`${who} ${route}`] = Array.isArray(body) ? { status, body } : { status, said };
      }
    }

    return answers;
  }

  /** Opens a case in which something was filed long ago, so that it has dates, alerts, a next step and a search word. */
  async function openBusyCase(as: string): Promise<string> {
    const opened = await api.ask('POST /v1/cases', {
      as,
      json: {
        clientId: file.clientId,
        personId: file.personId,
        officeId: file.officeId,
        playbook: 'newborn_art_124',
        ...harmlessFacts('newborn_art_124'),
        ownerId: firm.paralegal.userId,
        lawyerId: firm.lawyer.userId,
      },
    });
    const id = String(Reflect.get(Object(opened.body), 'id'));
    await api.ask(`POST /v1/cases/${id}/submissions`, {
      as,
      json: {
        kind: 'request',
        channel: 'contactenos',
        filedAt: '2026-03-04T10:00:00Z',
        reference: `REF ${mark}`,
      },
    });
    await api.ask(`POST /v1/cases/${id}/notices`, {
      as,
      json: { kind: 'other', channel: 'email', receivedOn: '2026-03-05', summary: mark },
    });
    await handleAll();

    return id;
  }

  const restrict = async (as: string, people: readonly string[] | null): Promise<Answer> => {
    const { headers } = await api.ask(`GET /v1/cases/${ids.caseId}`, { as });

    return api.ask(`PUT /v1/cases/${ids.caseId}/restriction`, {
      as,
      json: { people },
      headers: { 'if-match': headers.get('etag') ?? '"1"' },
    });
  };

  beforeAll(async () => {
    server = await startDatabase();
    firm = await mintFirm(server);
    const email = `colega@${firm.canary}.test`;
    const colleague = await withPlatform(server.ownerUrl, (ctx) =>
      addMember(ctx, {
        firmId: firm.id,
        email,
        name: 'Colega',
        role: 'lawyer',
        password: testPassword,
      }),
    );
    api = await startApi(server);
    for (const role of ['paralegal', 'lawyer', 'admin', 'auditor'] as const) {
      tokens[role] = await api.signIn(firm[role]);
    }
    tokens['colleague'] = await api.signIn({ email });
    tokens['colleagueId'] = colleague.userId;
    lists = api.routes
      .filter(isList)
      .flatMap((route) => (queries[route] ?? ['']).map((query) => route + query));
    file = await mintCase(server, firm);
    before = await told();

    ids.caseId = await openBusyCase(tokens['paralegal'] ?? '');
    await planFirm(server.database, firm.id);
    await withFirm(server.database, firm.lawyer, async (ctx) => {
      ids.alertId = (await ctx.tx.alert.findFirstOrThrow()).id;
      ids.deadlineId = (await ctx.tx.deadline.findFirstOrThrow()).id;
    });
  });

  afterAll(async () => {
    await api.stop();
    await server.stop();
  });

  it('is seen by all of them while it is open to the firm, so that the proofs below prove something', async () => {
    const after = await told();

    expect(JSON.stringify(after)).toContain(ids.caseId);
    expect(JSON.stringify(after)).toContain(mark);
    for (const who of onlookers) {
      expect(after[`${who} GET /v1/cases?q=${mark}`]).not.toEqual(
        before[`${who} GET /v1/cases?q=${mark}`],
      );
      expect(after[`${who} GET /v1/me`]).not.toEqual(before[`${who} GET /v1/me`]);
    }
  });

  it('changes no list, search, count, report or audit trail that anybody else asks for', async () => {
    expect(await restrict(tokens['paralegal'] ?? '', [])).toMatchObject({
      status: 200,
      body: {
        restriction: { people: [{ id: firm.lawyer.userId }, { id: firm.paralegal.userId }] },
      },
    });

    expect(lists.length).toBeGreaterThan(15);
    expect(await told()).toEqual(before);
  });

  it.each(addressed)(
    '%s answers a colleague as for one that never existed',
    async (route, id, request) => {
      const as = tokens['colleague'] ?? '';
      const headers = { 'if-match': '"1"' };
      const asked = await api.ask(route.replace(':id', ids[id]), { ...request, headers, as });
      const never = await api.ask(route.replace(':id', randomUUID()), { ...request, headers, as });
      const { requestId: _asked, ...problem } = Object(asked.body);
      const { requestId: _never, ...same } = Object(never.body);

      expect(asked.status).toBe(404);
      expect(problem).toEqual(same);
    },
  );

  it.each(['paralegal', 'lawyer'])('is there for the %s, as before', async (role) => {
    const as = tokens[role] ?? '';
    const found = await api.ask(`GET /v1/cases?q=${mark}`, { as });
    const alerts = await api.ask('GET /v1/alerts', { as });

    expect(found.body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ id: ids.caseId })]),
    });
    expect(JSON.stringify(alerts.body)).toContain(ids.caseId);
  });

  it('opens to a colleague who is named, and to nobody else', async () => {
    await restrict(tokens['paralegal'] ?? '', [tokens['colleagueId'] ?? '']);

    const mine = await api.ask(`GET /v1/cases/${ids.caseId}`, { as: tokens['colleague'] ?? '' });
    const theirs = await api.ask(`GET /v1/cases/${ids.caseId}`, { as: tokens['admin'] ?? '' });

    expect([mine.status, theirs.status]).toEqual([200, 404]);
  });

  it('is entered by an admin for a reason, which the case keeps and the lawyer reads', async () => {
    const door = `POST /v1/cases/${ids.caseId}/restriction/entry`;
    const unnamed = await api.ask(door, { as: tokens['auditor'] ?? '', json: { reason: 'x' } });
    const nowhere = await api.ask(door.replace(ids.caseId, randomUUID()), {
      as: tokens['admin'] ?? '',
      json: { reason: 'x' },
    });
    const entered = await api.ask(door, {
      as: tokens['admin'] ?? '',
      json: { reason: 'ninguém responde' },
    });
    const again = await api.ask(door, { as: tokens['admin'] ?? '', json: { reason: 'x' } });
    const timeline = await api.ask(`GET /v1/cases/${ids.caseId}/timeline`, {
      as: tokens['lawyer'] ?? '',
    });
    const audit = await api.ask('GET /v1/audit', { as: tokens['admin'] ?? '' });
    const told = await asOwner(
      server.ownerUrl,
      `SELECT recipient_id AS id FROM dispatches WHERE kind = 'entry' AND case_id = $1`,
      [ids.caseId],
    );

    expect([unnamed.status, nowhere.status, entered.status, again.status]).toEqual([
      403, 404, 200, 409,
    ]);
    expect(JSON.stringify(timeline.body)).toContain('ninguém responde');
    expect(JSON.stringify(audit.body)).toContain('case.entered');
    expect(told).toEqual([{ id: firm.lawyer.userId }]);
  });

  it('is opened to the firm again by a lawyer or admin in it, not by a paralegal', async () => {
    const refused = await restrict(tokens['paralegal'] ?? '', null);
    const lifted = await restrict(tokens['lawyer'] ?? '', null);
    const seen = await api.ask(`GET /v1/cases/${ids.caseId}`, { as: tokens['auditor'] ?? '' });

    expect([refused.status, lifted.status, seen.status]).toEqual([403, 200, 200]);
    expect(seen.body).toMatchObject({ restriction: null });
  });
});
