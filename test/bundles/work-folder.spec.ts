import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leases } from '#jobs/queues';
import { openWorkFolder, removeAbandonedFolders } from '#services/bundles/work-folder';

const beforeTheLease = () => new Date(Date.now() - (leases.bundles + 1) * 1000);

describe('the folder in which a bundle is made', () => {
  it('goes with the documents in it when its process was killed and its lease is over', async () => {
    const left = await openWorkFolder();
    writeFileSync(join(left.path, 'document'), 'passaporte');
    utimesSync(left.path, beforeTheLease(), beforeTheLease());
    await removeAbandonedFolders();

    expect(existsSync(left.path)).toBe(false);
  });

  it('stays while its process says that it still works in it', async () => {
    const used = await openWorkFolder();
    utimesSync(used.path, beforeTheLease(), beforeTheLease());
    await used.keep();
    await removeAbandonedFolders();

    expect(existsSync(used.path)).toBe(true);
    await used.remove();
    expect(existsSync(used.path)).toBe(false);
  });
});
