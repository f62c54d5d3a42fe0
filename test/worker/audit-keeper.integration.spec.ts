import 'reflect-metadata';
import { rm } from 'node:fs/promises';
import { eventually } from '../harness/eventually.ts';
import { mintFirm } from '../harness/mint-firm.ts';
import { runWorker } from '../harness/run-worker.ts';
import { startDatabase, type TestDatabase } from '../harness/test-database.ts';
import { asIntruder, leaveTraces, openTestCheckpoints } from '../services/chain-stage.ts';

describe('the keeper of the audit', () => {
  let server: TestDatabase;

  beforeAll(async () => {
    server = await startDatabase();
  });
  afterAll(() => server.stop());

  it('puts every firm on record whose audit holds, whatever became of another', async () => {
    const { directory, checkpoints } = await openTestCheckpoints();
    const firms = [await mintFirm(server), await mintFirm(server), await mintFirm(server)] as const;
    for (const firm of firms) await leaveTraces(server, firm, 2);
    await asIntruder(server, `UPDATE audit SET action = 'x' WHERE firm_id = '${firms[1].id}'`);

    const worker = await runWorker('Postgres', server, checkpoints);
    try {
      const kept = await eventually('checkpoints of both', async () => {
        const names = await checkpoints.firms();

        return names.length >= 2 && names;
      });

      expect(kept.toSorted()).toEqual([firms[0].id, firms[2].id].toSorted());
      expect(await checkpoints.latest(firms[0].id)).toMatchObject({ seq: 2, signed: { seq: 2 } });
    } finally {
      await worker.stop();
      await rm(directory, { recursive: true });
    }
  });
});
