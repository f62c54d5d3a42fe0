import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { readFirm, withFirm } from '#db/with-firm';
import { restrictCase } from '#services/cases/restrict-case';
import { exportsPerDay, writeExport } from '#services/privacy/export-person';
import { asOwner, testMasterKeys } from '#test/harness/test-database';
import { startApi, type TestApi } from '../api/start-api.ts';
import { refusalOf } from '../services/effects.ts';
import { file, setStage, type Stage } from '../services/stage.ts';
import { run } from '../../tools/prazo/verify-export.ts';
import { callCommand } from '../tools/call-command.ts';
import { mark, numbers, permitNumber, subjectOf, type Subject } from './stage.ts';

describe('the export of a person', () => {
  let stage: Stage;
  let api: TestApi;
  let subject: Subject;
  let as: string;
  let text: string;
  const directory = mkdtempSync(join(tmpdir(), 'prazo-export-'));

  beforeAll(async () => {
    process.env['MASTER_KEYS'] = testMasterKeys;
    stage = await setStage();
    subject = await subjectOf(stage, stage.mine);
    api = await startApi(stage.server);
    as = await api.signIn(stage.mine.admin);
    text = await download();
  });
  afterAll(async () => {
    rmSync(directory, { recursive: true });
    await api.stop();
    await stage.server.stop();
  });

  it('is written for nobody but those who may ask for it', async () => {
    const out = new PassThrough();
    const written = readFirm(stage.database, stage.mine.lawyer, (ctx) =>
      writeExport(ctx, { get: async () => undefined }, { personId: subject.personId, out }),
    );

    expect(await refusalOf(written)).toMatchObject({ code: 'forbidden' });
    expect(out.readableLength).toBe(0);
  });

  it('is a file that no cache keeps', async () => {
    const { status, headers } = await ask();

    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename=".+\.json"$/);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('holds what the files say of the person, with what is sealed opened', () => {
    const { data, manifest } = JSON.parse(text);

    expect(data.people).toEqual([
      expect.objectContaining({
        full_name: `Ana ${mark}`,
        birth_date: '1990-02-03',
        nationality: 'BRA',
        privileged_note: `nota ${mark}`,
        nif: numbers.nif,
        niss: numbers.niss,
        passport_number: numbers.passportNumber,
      }),
    ]);
    expect(data.permits).toEqual([expect.objectContaining({ number: permitNumber })]);
    expect(data.submissions).toEqual([
      expect.objectContaining({ reference: `R-${mark}`, note: `contou ${mark}` }),
    ]);
    expect(data.notices).toEqual([expect.objectContaining({ reference: `N-${mark}` })]);
    expect(data.deadlines.length).toBeGreaterThan(0);
    expect(data.timeline.length).toBeGreaterThan(2);
    expect(manifest).toMatchObject({
      personId: subject.personId,
      byId: stage.mine.admin.userId,
      withheld: [],
      rows: { people: 1, permits: 1, cases: 1, deadlines: data.deadlines.length },
    });
  });

  it('holds a tie to another person as a link, and nothing else of them', () => {
    expect(JSON.parse(text).data.dependents).toEqual([
      expect.objectContaining({ person_id: subject.childId, kinship: 'child' }),
    ]);
    expect(text).not.toContain('Terceiro');
    expect(text).not.toContain(stage.mine.lawyer.userId);
    expect(text).not.toContain('_hint');
  });

  it('verifies, and no longer does once a byte of it was changed or its end is missing', async () => {
    const verify = async (contents: string) => {
      const path = join(directory, 'export.json');
      writeFileSync(path, contents);

      return callCommand(run, [path]);
    };

    expect(await verify(text)).toMatchObject({ code: 0 });
    expect(await verify(text.replace('BRA', 'PRT'))).toMatchObject({ code: 1 });
    expect(await verify(text.replace('"people":1', '"people":2'))).toMatchObject({ code: 1 });
    expect(await verify(text.slice(0, -200))).toMatchObject({ code: 1 });
  });

  it('is on record with a number of rows and no value', async () => {
    const [entry] = await asOwner<{ data: object; actor_id: string }>(
      stage.server.ownerUrl,
      "SELECT data, actor_id FROM audit WHERE action = 'person.exported' AND subject_id = $1 LIMIT 1",
      [subject.personId],
    );

    expect(entry).toEqual({
      data: { rows: expect.any(Number), restrictedCasesWithheld: 0 },
      actor_id: stage.mine.admin.userId,
    });
  });

  it('says that a restricted case is withheld from an admin who is not named in it', async () => {
    const { caseId } = subject;
    await file(stage, stage.mine, { caseId, filedAt: '2026-05-06T10:00:00Z' });
    await withFirm(stage.database, stage.mine.lawyer, async (ctx) => {
      const { version } = await ctx.tx.case.findFirstOrThrow({ where: { id: caseId } });
      await restrictCase(ctx, { id: caseId, version, people: [] });
    });
    const { data, manifest } = JSON.parse(await download());

    expect(data).toMatchObject({ cases: [], submissions: [], notices: [], timeline: [] });
    expect(manifest.withheld).toEqual([
      { what: 'cases', count: 1, why: expect.stringContaining('restricted') },
    ]);
  });

  it('needs a recent proof, and is nobody’s but an admin’s', async () => {
    for (const member of [stage.mine.lawyer, stage.mine.paralegal, stage.mine.auditor]) {
      const { status } = await ask(await api.signIn(member));
      expect(status).toBe(403);
    }
    const other = await ask(await api.signIn(stage.other.admin));
    expect(other).toMatchObject({ status: 404, body: { code: 'not_found' } });
    await asOwner(
      stage.server.ownerUrl,
      "UPDATE sessions SET proven_at = now() - interval '1 hour' WHERE user_id = $1",
      [stage.mine.admin.userId],
    );
    expect(await ask()).toMatchObject({ status: 403, body: { code: 'proof_required' } });
    as = await api.signIn(stage.mine.admin);
  });

  it('ends for the day when the firm has made as many as it may', async () => {
    await asOwner(
      stage.server.ownerUrl,
      `INSERT INTO audit (firm_id, id, action, subject_type, subject_id, data)
       SELECT $1, gen_random_uuid(), 'person.exported', 'person', $2, '{}' FROM generate_series(1, $3)`,
      [stage.mine.id, subject.personId, exportsPerDay],
    );

    const refused = await ask();
    expect(refused).toMatchObject({ status: 429, body: { code: 'limit' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3600);
  });

  const ask = (token = as) => api.ask(`GET /v1/people/${subject.personId}/export`, { as: token });

  async function download(): Promise<string> {
    const answer = await fetch(`${api.url}/v1/people/${subject.personId}/export`, {
      headers: { authorization: `Bearer ${as}` },
    });
    expect(answer.status).toBe(200);

    return answer.text();
  }
});
