import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { auditsDue } from '#db/system';
import { readFirm, withFirm } from '#db/with-firm';
import { chainStart } from '#services/audit/audit-hash';
import { checkpointAfter, keepCheckpoint } from '#services/audit/keep-checkpoint';
import { walkChain, type Step } from '#services/audit/walk-chain';
import { writeAudit } from '#services/audit/write-audit';
import type { TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import {
  asIntruder,
  collect,
  forgetAudit,
  leaveTraces,
  openTestCheckpoints,
} from './chain-stage.ts';
import { setStage, system, type Stage } from './stage.ts';

const entry = { action: 'case.updated', subjectType: 'case', subjectId: randomUUID() } as const;

describe('the chain of a firm’s audit', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterEach(() => forgetAudit(stage.server));
  afterAll(() => stage.server.stop());

  it('numbers the rows of each firm without gaps, whatever fails and whoever writes at the same time', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 60 }, (_, index) =>
        withFirm(
          stage.database,
          (index % 3 === 0 ? stage.other : stage.mine).lawyer,
          async (ctx) => {
            await writeAudit(ctx, entry);
            if (index % 5 === 0) throw new Error('planned failure');
            await writeAudit(ctx, { ...entry, data: { index } });
          },
        ),
      ),
    );

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(48);
    for (const [firm, rows] of [
      [stage.mine, 64],
      [stage.other, 32],
    ] as const) {
      const steps = await walk(firm);
      expect(steps.map(({ seq }) => seq)).toEqual(Array.from({ length: rows }, (_, at) => at + 1));
      expect(steps.filter(({ fault }) => fault)).toEqual([]);
    }
  });

  it('links at the end of the transaction, and lets two of one firm run side by side until then', async () => {
    await withFirm(stage.database, stage.mine.lawyer, async (ctx) => {
      await writeAudit(ctx, entry);
      expect(await ctx.sql('SELECT FROM audit_links')).toEqual([]);

      await withFirm(stage.database, stage.mine.admin, (other) => writeAudit(other, entry));
    });

    expect(await walk(stage.mine)).toHaveLength(2);
  });

  it('covers every column of the audit', async () => {
    const columns = await asOwner<{ name: string }>(
      stage.server.ownerUrl,
      `SELECT attname AS name FROM pg_attribute
       WHERE attrelid = 'audit'::regclass AND attnum > 0 AND NOT attisdropped`,
    );
    const changed: Readonly<Record<string, string>> = {
      firm_id: `'${stage.other.id}'`,
      id: 'gen_random_uuid()',
      at: "at + interval '1 microsecond'",
      actor_id: 'NULL',
      action: "action || ' '",
      subject_type: "''",
      subject_id: 'gen_random_uuid()',
      data: 'data || \'{"index": 1}\'',
      request_id: "'r'",
    };
    await leaveTraces(stage.server, stage.mine, 1);
    const names = columns.map(({ name }) => name);
    const texts = await asOwner<{ text: string }>(
      stage.server.ownerUrl,
      `SELECT system.audit_text(ROW(${names.join(', ')})::audit, 1) AS text FROM audit
       UNION ALL ${names
         .map((name) => {
           const values = names.map((each) => (each === name ? changed[each] : each));

           return `SELECT system.audit_text(ROW(${values.join(', ')})::audit, 1) FROM audit`;
         })
         .join(' UNION ALL ')}`,
    );

    expect(Object.keys(changed).toSorted()).toEqual(names.toSorted());
    expect(new Set(texts.map(({ text }) => text)).size).toBe(names.length + 1);
  });

  it.each([
    "INSERT INTO audit_links (seq, audit_id, hash) VALUES (9, gen_random_uuid(), '')",
    'UPDATE audit_links SET seq = 9',
    'DELETE FROM audit_links',
    "INSERT INTO audit_heads (seq, hash) VALUES (9, '')",
    'UPDATE audit_heads SET seq = 0',
    'DELETE FROM audit_heads',
    'SELECT system.append_link(a) FROM audit a',
    'SELECT system.link_audit()',
  ])('is not for the service to write: %s', async (text) => {
    await leaveTraces(stage.server, stage.mine, 1);

    await expect(
      withFirm(stage.database, stage.mine.admin, (ctx) => ctx.sql(text)),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    "UPDATE audit SET action = 'x'",
    'DELETE FROM audit',
    'TRUNCATE audit CASCADE',
    "UPDATE audit_links SET hash = ''",
    'DELETE FROM audit_links',
    'TRUNCATE audit_links',
    'UPDATE audit_heads SET seq = 0',
    "UPDATE audit_heads SET hash = ''",
    'UPDATE audit_heads SET checkpoint_seq = -1',
    'DELETE FROM audit_heads',
    'TRUNCATE audit_heads',
  ])('cannot be undone by the owner of the tables either: %s', async (text) => {
    await leaveTraces(stage.server, stage.mine, 1);

    await expect(asOwner(stage.server.ownerUrl, text)).rejects.toThrow('is append-only');
  });

  it('is put on record outside when it is new, has grown by much, or a day has passed', async () => {
    const { directory, checkpoints } = await openTestCheckpoints();
    const due = () => auditsDue(stage.database, checkpointAfter);
    const keep = () => keepCheckpoint(stage.database, checkpoints, stage.mine.id);
    try {
      await leaveTraces(stage.server, stage.mine, 2);
      expect(await due()).toEqual([stage.mine.id]);
      expect(await keep()).toEqual({ seq: 2 });
      await leaveTraces(stage.server, stage.mine, 1);
      expect(await due()).toEqual([]);
      expect(await auditsDue(stage.database, { rows: 1, hours: 24 })).toEqual([stage.mine.id]);
      await asOwner(
        stage.server.ownerUrl,
        "UPDATE audit_heads SET checkpoint_at = now() - interval '25 hours'",
      );
      expect(await due()).toEqual([stage.mine.id]);
      expect(await keep()).toEqual({ seq: 3 });
      // A day without a row: nothing new to write, and seen all the same.
      expect(await keep()).toEqual({ seq: 3 });

      const kept = await collect(checkpoints.of(stage.mine.id));
      expect(kept.map(({ seq, signed }) => [seq, signed?.firmId])).toEqual([
        [2, stage.mine.id],
        [3, stage.mine.id],
      ]);
      expect(await checkpoints.firms()).toEqual([stage.mine.id]);
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  it.each([
    ['was changed', "UPDATE audit SET action = 'x'", 'is edited'],
    [
      'is gone',
      'DELETE FROM audit WHERE id IN (SELECT audit_id FROM audit_links WHERE seq = 2)',
      'row 2 of the audit is missing',
    ],
    ['was cut off', 'DELETE FROM audit_links WHERE seq = 3', 'does not lead to its head 3'],
  ])('is not put on record when a row %s', async (_what, harm, reason) => {
    const { directory, checkpoints } = await openTestCheckpoints();
    try {
      await leaveTraces(stage.server, stage.mine, 3);
      await asIntruder(stage.server, harm);

      await expect(keepCheckpoint(stage.database, checkpoints, stage.mine.id)).rejects.toThrow(
        reason,
      );
      expect(await checkpoints.latest(stage.mine.id)).toBeUndefined();
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  it('says how far it is on record to its own firm only', async () => {
    await leaveTraces(stage.server, stage.mine, 1);
    await leaveTraces(stage.server, stage.other, 1);
    await withFirm(stage.database, stage.mine.admin, (ctx) =>
      ctx.sql('SELECT system.note_checkpoint(1)'),
    );

    expect(
      await asOwner(
        stage.server.ownerUrl,
        'SELECT firm_id FROM audit_heads WHERE checkpoint_seq = 1',
      ),
    ).toEqual([{ firm_id: stage.mine.id }]);
  });

  function walk(firm: TestFirm): Promise<Step[]> {
    return readFirm(stage.database, system(firm), (ctx) =>
      collect(walkChain(ctx, { seq: 0, hash: chainStart }, 1_000)),
    );
  }
});
