import { Writable } from 'node:stream';
import { withFirm } from '#db/with-firm';
import { createLogger } from '#platform/logger';
import { renewKey } from '#services/sealing/rotate-keys';
import { eventually } from '#test/harness/eventually';
import { mintFirm, type TestFirm } from '#test/harness/mint-firm';
import { runWorker, type TestWorker } from '#test/harness/run-worker';
import { asOwner, startDatabase, type TestDatabase } from '#test/harness/test-database';
import { startApi, type TestApi } from '../api/start-api.ts';

/** Values that occur nowhere by chance. The numbers pass their checks. */
const first = {
  nif: '291837468',
  niss: '12918374652',
  passportNumber: 'QX7391846',
  privilegedNote: 'canario-da-nota-sigilosa',
};
const second = {
  nif: '264918371',
  niss: '22649183703',
  passportNumber: 'ZV8264917',
  privilegedNote: 'segundo-canario-sigiloso',
};
const permitNumber = 'KJ48261937';
const canaries = [...Object.values(first), ...Object.values(second), permitNumber];

describe('what is sealed lies in the clear nowhere', () => {
  let server: TestDatabase;
  let firm: TestFirm;
  let api: TestApi;
  let worker: TestWorker;
  let as: string;
  let person: string;
  const logged: string[] = [];

  beforeAll(async () => {
    server = await startDatabase();
    firm = await mintFirm(server);
    const listening = new Writable({
      write: (chunk, _encoding, done) => {
        logged.push(String(chunk));
        done();
      },
    });
    const logger = createLogger('test', 'debug', listening);
    api = await startApi(server, {}, logger);
    worker = await runWorker('Postgres', server, undefined, logger);
    as = await api.signIn(firm.lawyer);
  });
  afterAll(async () => {
    await worker.stop();
    await api.stop();
    await server.stop();
  });

  it('after a client is registered, found, refused and revealed', async () => {
    const headers = { 'idempotency-key': 'canary' };
    const created = await api.ask('POST /v1/clients', {
      as,
      headers,
      json: { fullName: 'Ana Canária', ...first },
    });
    expect(created.status).toBe(201);
    person = String(Reflect.get(Object(created.body), 'personId'));
    const permit = await api.ask(`POST /v1/people/${person}/permits`, {
      as,
      headers: { 'idempotency-key': 'permit' },
      json: { number: permitNumber, legalBasis: 'art. 77' },
    });
    expect(permit.status).toBe(201);
    for (const q of [...Object.values(first), permitNumber]) {
      expect((await api.ask(`GET /v1/clients?q=${q}`, { as })).status).toBe(200);
    }
    await api.ask('POST /v1/clients', {
      as,
      json: { fullName: 'X', ...first, unknown: first.nif },
    });
    await api.ask('POST /v1/clients', { as, headers, json: { fullName: 'Y', ...first } });
    await api.ask(`PATCH /v1/people/${person}`, {
      as,
      headers: { 'if-match': '"99"' },
      json: first,
    });
    for (const field of Object.keys(first)) {
      const answer = await api.ask(`POST /v1/people/${person}/reveal`, {
        as,
        headers: { 'idempotency-key': `reveal-${field}` },
        json: { field },
      });
      expect(answer.body).toEqual({ value: Reflect.get(first, field) });
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    const permitId = String(Reflect.get(Object(permit.body), 'id'));
    expect(await api.ask(`POST /v1/permits/${permitId}/reveal`, { as })).toMatchObject({
      status: 200,
      body: { value: permitNumber },
    });

    expect(await findings()).toEqual([]);
  });

  it('after the values are replaced', async () => {
    const { status, body } = await api.ask(`PATCH /v1/people/${person}`, {
      as,
      headers: { 'if-match': '"1"' },
      json: second,
    });

    expect({ status, body }).toMatchObject({ status: 200, body: { nif: '•••371' } });
    expect(await findings()).toEqual([]);
  });

  it('after they are sealed anew by the worker, with work waiting in the queue', async () => {
    await withFirm(server.database, firm.admin, renewKey);
    expect(await findings()).toEqual([]);
    await eventually('the NIF under the new key', async () => {
      const old = await asOwner(server.ownerUrl, `SELECT FROM people WHERE nif LIKE '1.%'`);

      return old.length === 0;
    });

    expect(await findings()).toEqual([]);
    expect((await api.ask(`GET /v1/clients?q=${second.nif}`, { as })).body).toMatchObject({
      items: [{ person: { id: person } }],
    });
  });

  it('and this search finds a value that does lie in the clear', async () => {
    await asOwner(server.ownerUrl, `UPDATE people SET phone = $2 WHERE id = $1`, [
      person,
      second.nif,
    ]);
    logged.push(`a line with ${permitNumber}`);

    expect(await findings()).toEqual([`public.people: ${second.nif}`, `the log: ${permitNumber}`]);
  });

  /** Every canary in any column of any table of any schema, the queue's too, or in the logs; plain, in hex or base64. */
  async function findings(): Promise<string[]> {
    const tables = await asOwner<{ name: string }>(
      server.ownerUrl,
      `SELECT format('%I.%I', n.nspname, c.relname) AS name
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['public.people', 'public.idempotency_keys', 'bullmq.job']),
    );
    const places = new Map([['the log', logged.join('')]]);
    for (const { name } of tables) {
      const rows = await asOwner<{ row: string }>(
        server.ownerUrl,
        `SELECT t::text AS row FROM ${name} t`,
      );
      places.set(name, rows.map(({ row }) => row).join('\n'));
    }

    return [...places]
      .flatMap(([place, text]) =>
        canaries.filter((canary) => holds(text, canary)).map((canary) => `${place}: ${canary}`),
      )
      .toSorted();
  }
});

function holds(text: string, canary: string): boolean {
  const bytes = Buffer.from(canary);
  const folded = text.toLowerCase();

  return [canary, bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, '').slice(0, -1)]
    .map((each) => each.toLowerCase())
    .some((each) => folded.includes(each));
}
