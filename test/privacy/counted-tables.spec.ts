import { emptiedTables } from '#services/privacy/emptied-tables';
import { tidiedTables } from '#services/privacy/tidy-firm';
import { countedTables } from '../../apps/admin/src/api/counted-tables.ts';

it('every table that an erasure or the daily tidying counts has words on the screen, and no other', () => {
  const counted = [...emptiedTables.map(({ name }) => name), ...tidiedTables];

  expect([...new Set(counted)].toSorted()).toEqual([...countedTables].toSorted());
});
