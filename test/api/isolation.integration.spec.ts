import { randomUUID } from 'node:crypto';
import { withFirm } from '#db/with-firm';
import { defaultChoices } from '#domain/deadlines/readings';
import { CalendarEntryInput } from '#services/law/calendar-entry-input';
import { chooseReadings } from '#services/law/choose-readings';
import { publishFirmEntry } from '#services/law/publish-entry';
import { placeHold } from '#services/privacy/place-hold';
import { mintCase, mintFirm, type TestCase, type TestFirm } from '#test/harness/mint-firm';
import { mintFile } from '#test/harness/mint-file';
import { startDatabase, type TestDatabase } from '#test/harness/test-database';
import { bodies } from './request-bodies.ts';
import { startApi, type Answer, type TestApi } from './start-api.ts';

const proof = { json: { proof: 'recibo' } };
const filed = {
  json: { kind: 'request', channel: 'contactenos', filedAt: '2026-05-04T10:00:00Z' },
};
const received = { json: { kind: 'other', channel: 'email', receivedOn: '2026-05-04' } };
const dayOff = {
  scope: { kind: 'office', code: 'lisboa' },
  day: { kind: 'date', date: '2099-07-10' },
  name: { pt: 'x', en: 'x' },
  citation: 'x',
};
const changed = { headers: { 'if-match': '"1"' } };

type Theirs = TestCase & { readonly fileId: string; readonly documentId: string };

/** Requests that name something by its id, and whose id it is. */
const addressed: readonly [string, keyof Theirs | 'unknown', object][] = [
  ['GET /v1/clients/:id', 'clientId', {}],
  ['GET /v1/clients/:id/dependents', 'clientId', {}],
  ['POST /v1/clients/:id/dependents', 'clientId', { json: { fullName: 'X', kinship: 'child' } }],
  [
    'POST /v1/clients/:id/relatives',
    'clientId',
    { json: bodies['POST /v1/clients/:id/relatives'] },
  ],
  ['PATCH /v1/people/:id', 'personId', { ...changed, json: { fullName: 'X' } }],
  ['POST /v1/people/:id/reveal', 'personId', { json: { field: 'nif' } }],
  ['GET /v1/people/:id/permits', 'personId', {}],
  ['GET /v1/people/:id/coverage', 'personId', {}],
  ['GET /v1/people/:id/receipt-checks', 'personId', {}],
  [
    'POST /v1/people/:id/receipt-checks',
    'personId',
    { json: bodies['POST /v1/people/:id/receipt-checks'] },
  ],
  ['POST /v1/people/:id/naturalisation-releases', 'personId', { json: { reason: 'x' } }],
  ['GET /v1/people/:id/export', 'personId', {}],
  ['GET /v1/people/:id/erasure', 'personId', {}],
  ['POST /v1/people/:id/erasure', 'personId', { json: { reason: 'x' } }],
  ['GET /v1/people/:id/privacy', 'personId', {}],
  ['POST /v1/people/:id/holds', 'personId', { json: { reason: 'x' } }],
  ['POST /v1/off-boarding/:id/cancellation', 'unknown', {}],
  ['POST /v1/holds/:id/lift', 'unknown', { json: { reason: 'x' } }],
  ['POST /v1/people/:id/permits', 'personId', { json: { number: 'ABC123', legalBasis: 'X' } }],
  ['GET /v1/cases/:id', 'caseId', {}],
  ['PATCH /v1/cases/:id', 'caseId', { ...changed, json: { waitingOn: 'court' } }],
  ['POST /v1/cases/:id/events', 'caseId', { json: { event: 'stalled', on: '2026-05-04' } }],
  ['GET /v1/cases/:id/facts', 'caseId', {}],
  ['PUT /v1/cases/:id/facts', 'caseId', { ...changed, json: {} }],
  ['PUT /v1/cases/:id/restriction', 'caseId', { ...changed, json: { people: [] } }],
  ['POST /v1/cases/:id/restriction/entry', 'caseId', { json: { reason: 'x' } }],
  ['GET /v1/cases/:id/steps', 'caseId', {}],
  ['PUT /v1/cases/:id/steps/:step', 'caseId', { json: {} }],
  ['DELETE /v1/cases/:id/steps/:step', 'caseId', {}],
  ['GET /v1/cases/:id/family', 'caseId', {}],
  ['GET /v1/cases/:id/note', 'caseId', {}],
  ['POST /v1/cases/:id/note/reveal', 'caseId', {}],
  ['PUT /v1/submissions/:id/delivery', 'unknown', { json: { deliveredOn: null } }],
  ['POST /v1/submissions/:id/reveal', 'unknown', {}],
  ['GET /v1/cases/:id/submissions', 'caseId', {}],
  ['POST /v1/cases/:id/submissions', 'caseId', filed],
  ['GET /v1/cases/:id/notices', 'caseId', {}],
  ['POST /v1/cases/:id/notices', 'caseId', received],
  ['GET /v1/cases/:id/deadlines', 'caseId', {}],
  ['GET /v1/cases/:id/timeline', 'caseId', {}],
  ['GET /v1/cases/:id/letters', 'caseId', {}],
  ['GET /v1/cases/:id/letters/:letter', 'caseId', {}],
  ['POST /v1/cases/:id/bundles', 'caseId', {}],
  ['GET /v1/cases/:id/bundles', 'caseId', {}],
  ['GET /v1/bundles/:id/content', 'unknown', {}],
  ['GET /v1/cases/:id/documents', 'caseId', {}],
  ['PUT /v1/cases/:id/documents', 'caseId', { json: bodies['PUT /v1/cases/:id/documents'] }],
  ['POST /v1/cases/:id/files', 'caseId', { json: bodies['POST /v1/cases/:id/files'] }],
  ['DELETE /v1/documents/:id', 'documentId', {}],
  ['POST /v1/files/:id/complete', 'fileId', {}],
  ['GET /v1/files/:id/content', 'fileId', {}],
  ['GET /v1/deadlines/:id', 'unknown', {}],
  ['GET /v1/deadlines/:id/control-sheet', 'unknown', {}],
  ['POST /v1/deadlines/:id/complete', 'unknown', proof],
  ['POST /v1/deadlines/:id/override', 'unknown', { json: { on: '2027-01-04', reason: 'x' } }],
  ['POST /v1/deadlines/:id/override/release', 'unknown', { json: { reason: 'x' } }],
  ['POST /v1/alerts/:id/acknowledge', 'unknown', {}],
  ['POST /v1/closures/:id/amendment', 'unknown', { json: dayOff }],
  ['POST /v1/closures/:id/withdrawal', 'unknown', { json: { reason: 'x' } }],
  ['GET /v1/impacts/:id', 'unknown', {}],
];

const lists = [
  'GET /v1/clients',
  'GET /v1/cases',
  'GET /v1/members',
  'GET /v1/today',
  'GET /v1/reports/coming-of-age',
  'GET /v1/alerts?state=all',
  'GET /v1/impacts',
  'GET /v1/impacts/changes?state=all',
  'GET /v1/readings',
  'GET /v1/closures?state=all',
  'GET /v1/reports/stalled?minDays=0',
  'GET /v1/audit',
  'GET /v1/holds',
  'GET /v1/erasures',
];

/** A closure and readings of their own, which bear the firm's mark. */
async function stateTheirLaw(server: TestDatabase, { lawyer, canary }: TestFirm): Promise<void> {
  await withFirm(server.database, lawyer, async (ctx) => {
    await publishFirmEntry(ctx, CalendarEntryInput.parse({ ...dayOff, citation: canary }));
    await chooseReadings(ctx, { choices: defaultChoices, marginDays: 2, reason: canary });
  });
}

/** Somebody whom they keep, and what they once decided, for reasons that bear the firm's mark. */
async function holdTheirClient(
  server: TestDatabase,
  { admin, canary: reason }: TestFirm,
  personId: string,
): Promise<void> {
  await withFirm(server.database, admin, async (ctx) => {
    await placeHold(ctx, { personId, reason });
    await ctx.tx.erasure.create({
      data: { personId, outcome: 'erased', reason, rows: {}, decidedBy: admin.userId },
    });
  });
}

/** What a caller can tell one refusal from another by. */
function visible({ status, headers, body }: Answer) {
  const { requestId: _id, ...problem } = Object(body);
  const names = [...headers.keys()].filter((name) => name !== 'x-request-id' && name !== 'date');

  return { status, problem, headers: names };
}

describe('a firm, seen through the API by another', () => {
  let server: TestDatabase;
  let ours: TestFirm;
  let theirs: TestFirm;
  let theirCase: Theirs;
  let api: TestApi;
  let as: string;

  beforeAll(async () => {
    server = await startDatabase();
    ours = await mintFirm(server);
    theirs = await mintFirm(server);
    await stateTheirLaw(server, theirs);
    api = await startApi(server);
    const minted = await mintCase(server, theirs);
    const place = { server, firm: theirs, storage: api.storage };
    theirCase = { ...minted, ...(await mintFile(place, minted.caseId)) };
    await holdTheirClient(server, theirs, theirCase.personId);
    as = await api.signIn(ours.admin);
  });

  afterAll(async () => {
    await api.stop();
    await server.stop();
  });

  it.each(addressed)(
    '%s answers for its id as for one that never existed',
    async (route, id, request) => {
      const foreign = id === 'unknown' ? randomUUID() : theirCase[id];
      const withLetter = route.replace(':letter', 'complaint');
      const asked = await api.ask(withLetter.replace(':id', foreign), { ...request, as });
      const never = await api.ask(withLetter.replace(':id', randomUUID()), { ...request, as });

      expect(asked.status).toBe(404);
      expect(visible(asked)).toEqual(visible(never));
    },
  );

  it.each(lists)('%s holds nothing of it', async (route) => {
    const { status, body } = await api.ask(route, { as });

    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain(theirs.canary);
  });

  it('is not found by the name of its client', async () => {
    for (const list of ['clients', 'cases']) {
      const { body } = await api.ask(`GET /v1/${list}?q=${theirs.canary}`, { as });

      expect(body).toEqual({ items: [], nextCursor: null });
    }
  });

  it('cannot be named in a header, a query or a body', async () => {
    const named = { 'x-firm-id': theirs.id, 'x-tenant-id': theirs.id };
    const me = await api.ask('GET /v1/me', { as, headers: named });
    const query = await api.ask(`GET /v1/cases?firmId=${theirs.id}`, { as });
    const body = await api.ask('POST /v1/clients', {
      as,
      json: { fullName: 'X', firmId: theirs.id },
    });

    expect(me.body).toMatchObject({ firm: { id: ours.id } });
    for (const refused of [query, body]) {
      expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'firmId' }] } });
    }
  });

  it('has not changed after all of this', async () => {
    const counts = await withFirm(server.database, theirs.admin, async (ctx) => [
      await ctx.tx.person.count(),
      await ctx.tx.permit.count(),
      await ctx.tx.submission.count(),
      await ctx.tx.notice.count(),
      await ctx.tx.case.count({ where: { version: 1 } }),
      await ctx.tx.file.count({ where: { state: 'clean' } }),
      await ctx.tx.caseDocument.count({ where: { takenBackAt: null } }),
    ]);

    expect(counts).toEqual([1, 0, 0, 0, 1, 1, 1]);
  });
});
