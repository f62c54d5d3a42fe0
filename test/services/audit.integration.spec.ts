import { readFirm, withFirm } from '#db/with-firm';
import { rolesWith } from '#services/access/permissions';
import { exportAudit } from '#services/audit/export-audit';
import { listAudit, ListAudit } from '#services/audit/list-audit';
import { readChain } from '#services/audit/read-chain';
import { writeAudit } from '#services/audit/write-audit';
import type { TestCase, TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { expectRefused } from './effects.ts';
import { asIntruder, collect } from './chain-stage.ts';
import { allPages } from './pages.ts';
import { file, handleAll, matterOf, setStage, standingClock, system, type Stage } from './stage.ts';
import { isForRoles } from './strangers.ts';
import type { z } from 'zod';

describe('the audit trail', () => {
  let stage: Stage;
  let ours: TestCase;

  beforeAll(async () => {
    stage = await setStage(standingClock('2026-07-15T09:00:00Z'));
    ours = await matterOf(stage, stage.mine);
    await matterOf(stage, stage.other);
    await file(stage, stage.mine, { caseId: ours.caseId, filedAt: '2026-07-13T10:00:00Z' });
    await handleAll(stage);
  });
  afterAll(() => stage.server.stop());

  it('names every effect with who, what and on what, the latest first', async () => {
    const items = await written({ limit: 100 });

    const { userId } = stage.mine.paralegal;
    expect(
      items.toReversed().map(({ action, actor, subjectType }) => [action, actor?.id, subjectType]),
    ).toEqual([
      ['client.registered', userId, 'client'],
      ['firm.key_made', userId, 'firm'],
      ['case.opened', userId, 'case'],
      ['submission.recorded', userId, 'submission'],
      ['deadline.set', undefined, 'deadline'],
      ['deadline.set', undefined, 'deadline'],
      ['deadline.set', undefined, 'deadline'],
    ]);
    expect(items.map((item) => item.at)).toEqual(
      items
        .map((item) => item.at)
        .toSorted()
        .toReversed(),
    );
  });

  it('holds no name of a client', async () => {
    const { items } = await list(stage.mine, { limit: 100 });

    const data = items.map((item) => item.data);
    expect(JSON.stringify(data)).not.toContain('Maria');
  });

  it('comes in pages that hold every entry exactly once', async () => {
    const items = await written({ limit: 100 });
    const paged = await allPages((page) => list(stage.mine, page));

    expect(paged.filter(isWritten)).toEqual(items);
    expect(new Set(paged.map(({ id }) => id)).size).toBe(paged.length);
  });

  it('refuses a forged cursor by name', async () => {
    await expectRefused(stage.server, () => list(stage.mine, { cursor: 'forged' }), {
      code: 'invalid',
      fields: ['cursor'],
    });
  });

  it("holds nothing of another firm, whichever firm's cursor is given", async () => {
    const theirs = await list(stage.other, { limit: 100 });
    const foreign = await list(stage.other, { limit: 1 });
    const seen = [
      ...(await list(stage.mine, { limit: 100 })).items,
      ...(await list(stage.mine, { limit: 100, cursor: foreign.nextCursor ?? '' })).items,
    ];

    const ids = new Set(seen.map((entry) => entry.id));
    expect(theirs.items.map((entry) => entry.action)).toEqual([
      'case.opened',
      'firm.key_made',
      'client.registered',
    ]);
    expect(seen.length).toBeGreaterThan(6);
    expect(theirs.items.filter((entry) => ids.has(entry.id))).toEqual([]);
  });

  it('keeps the request by which an effect came', async () => {
    await withFirm(stage.database, { ...stage.mine.lawyer, requestId: 'req-42' }, (ctx) =>
      writeAudit(ctx, {
        action: 'test.done',
        subjectType: 'case',
        subjectId: ours.caseId,
        data: { fields: ['a', 'b'], count: 2, isRight: true, none: null },
      }),
    );

    expect((await list(stage.mine, { limit: 1 })).items[0]).toMatchObject({
      requestId: 'req-42',
      actor: { id: stage.mine.lawyer.userId },
      data: { fields: ['a', 'b'], count: 2, isRight: true, none: null },
    });
  });

  it('cannot be rewritten or emptied by the service', async () => {
    for (const text of ["UPDATE audit SET action = 'x'", 'DELETE FROM audit', 'TRUNCATE audit']) {
      await expect(
        withFirm(stage.database, stage.mine.admin, (ctx) => ctx.sql(text)),
      ).rejects.toMatchObject({ code: '42501' });
    }
  });

  it.each([
    ['who', () => ({ actorId: stage.mine.paralegal.userId }), 4],
    ['action', () => ({ action: 'deadline.set' }), 3],
    ['subject', () => ({ subjectType: 'case', subjectId: ours.caseId, action: 'case.opened' }), 1],
    ['a type that nothing has', () => ({ subjectType: 'nothing' }), 0],
  ] as const)('can be asked for by %s', async (_by, filter, count) => {
    const { items } = await list(stage.mine, { limit: 100, ...filter() });

    expect(items).toHaveLength(count);
  });

  it('can be asked for by civil days in Lisbon, both included', async () => {
    const [row] = (await list(stage.mine, { limit: 1, action: 'case.opened' })).items;
    await asIntruder(
      stage.server,
      `UPDATE audit SET at = '2026-07-14T23:30:00Z' WHERE id = '${row?.id}'`,
    );
    const between = async (from: string, to: string) =>
      (await list(stage.mine, { action: 'case.opened', from, to })).items.length;

    expect(await between('2026-07-15', '2026-07-15')).toBe(1);
    expect(await between('2026-07-14', '2026-07-14')).toBe(0);
    await expectRefused(stage.server, () => between('2026-07-15', '2026-07-14'), {
      code: 'invalid',
      fields: ['to'],
    });
  });

  it('leads to the case that an entry is about', async () => {
    const { items } = await list(stage.mine, { action: 'deadline.set' });

    expect(items.map(({ caseId }) => caseId)).toEqual([ours.caseId, ours.caseId, ours.caseId]);
  });

  it('keeps who read it, what they looked for and how much they saw', async () => {
    await list(stage.mine, { action: 'deadline.set' });

    expect((await list(stage.mine, { limit: 1 })).items[0]).toMatchObject({
      action: 'audit.read',
      actor: { id: stage.mine.admin.userId },
      data: { action: 'deadline.set', rows: 3 },
    });
  });

  it('is exported whole, with numbers and hashes, and the export is on record', async () => {
    const many = 1_100;
    await withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      ctx.sql(
        `INSERT INTO audit (id, action, subject_type, subject_id, data)
         SELECT gen_random_uuid(), '=1+1', 'case', gen_random_uuid(), '{}' FROM generate_series(1, $1)`,
        [many],
      ),
    );
    const lines = (
      await collect(await exportAudit(stage.database, stage.mine.auditor, { action: '=1+1' }))
    )
      .join('')
      .split('\r\n');

    expect(lines[0]).toBe('\uFEFFseq;at;actor;action;subjectType;subjectId;data;requestId;hash');
    expect(lines).toHaveLength(many + 2);
    expect(new Set(lines.slice(1, -1)).size).toBe(many);
    for (const line of lines.slice(1, -1)) {
      expect(line).toMatch(/^\d+;2\d{3}-[^;]+Z;;'=1\+1;case;[^;]+;\{\};;[0-9a-f]{64}$/);
    }
    expect((await list(stage.mine, { limit: 1 })).items[0]).toMatchObject({
      action: 'audit.exported',
      actor: { id: stage.mine.auditor.userId },
      data: { action: '=1+1' },
    });
  });

  it('exports nothing of another firm', async () => {
    const lines = await collect(await exportAudit(stage.database, stage.other.admin, {}));
    const theirs = await asOwner<{ id: string }>(
      stage.server.ownerUrl,
      `SELECT subject_id AS id FROM audit WHERE firm_id = '${stage.mine.id}' AND subject_id <> '${stage.mine.id}'`,
    );

    expect(lines.join('').split('\r\n').length).toBeGreaterThan(3);
    expect(theirs.filter(({ id }) => lines.join('').includes(id))).toEqual([]);
  });

  it('says how long it is and how far it is proven', async () => {
    const read = () => readFirm(stage.database, stage.mine.auditor, readChain);
    expect(await read()).toMatchObject({ recordedRows: 0, recordedAt: null });
    const { rows } = await read();
    await withFirm(stage.database, system(stage.mine), (ctx) =>
      ctx.sql('SELECT system.note_checkpoint(3)'),
    );

    expect(rows).toBeGreaterThan(1_000);
    expect(await read()).toEqual({ rows, recordedRows: 3, recordedAt: expect.any(String) });
  });

  isForRoles(() => stage, {
    name: 'reading the audit trail',
    roles: rolesWith('audit.read'),
    write: (ctx) => listAudit(ctx, ListAudit.parse({})),
  });

  isForRoles(() => stage, {
    name: 'reading the state of the chain',
    roles: rolesWith('audit.read'),
    read: readChain,
  });

  isForRoles(() => stage, {
    name: 'exporting the audit trail',
    roles: rolesWith('audit.read'),
    read: (ctx) => exportAudit(stage.database, ctx, {}),
  });

  function list(firm: TestFirm, query: Partial<z.input<typeof ListAudit>>) {
    return withFirm(stage.database, firm.admin, (ctx) => listAudit(ctx, ListAudit.parse(query)));
  }

  /** What was done, without the look-ups of these tests. */
  async function written(query: Partial<z.input<typeof ListAudit>>) {
    return (await list(stage.mine, query)).items.filter(isWritten);
  }

  function isWritten({ action }: { action: string }): boolean {
    return action !== 'audit.read';
  }
});
