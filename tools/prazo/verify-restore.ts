import { fingerprint, type Fingerprint } from '#db/fingerprint';
import { BadInput, operatorCommand } from './operator-command.ts';

const usage = `usage: prazo verify-restore
Compares a restored database (RESTORED_DATABASE_URL) with its source (SOURCE_DATABASE_URL), table by table and firm by firm:
numbers of rows and checksums. Both as a role that may bypass row-level security. Changes nothing; ends with 1 on a difference.
`;

export const run = operatorCommand({ usage, options: [] }, async () => {
  const source = await fingerprint(urlOf('SOURCE_DATABASE_URL'));
  const restored = await fingerprint(urlOf('RESTORED_DATABASE_URL'));
  const problems = differences(source, restored);
  if (problems.length > 0) throw new Error(['the copy differs:', ...problems].join('\n  '));
  const rows = source.reduce((sum, each) => sum + each.rows, 0);
  const firms = new Set(source.flatMap(({ firm }) => (firm ? [firm] : [])));

  return `The copy holds the same ${rows} rows of ${firms.size} firms in ${new Set(source.map(({ table }) => table)).size} tables.\n`;
});

function urlOf(name: string): string {
  const url = process.env[name];
  if (!url)
    throw new BadInput(name, 'set it to the URL of a role that may bypass row-level security');

  return url;
}

function differences(source: readonly Fingerprint[], restored: readonly Fingerprint[]): string[] {
  const keyOf = ({ table, firm }: Fingerprint) => `${table}${firm ? ` of firm ${firm}` : ''}`;
  const copies = new Map(restored.map((each) => [keyOf(each), each]));
  const originals = new Set(source.map(keyOf));
  const missing = source.flatMap((each) => {
    const copy = copies.get(keyOf(each));
    if (copy?.rows !== each.rows) {
      return [`${keyOf(each)}: ${each.rows} rows, in the copy ${copy?.rows ?? 0}`];
    }

    return copy.checksum === each.checksum ? [] : [`${keyOf(each)}: other values in the copy`];
  });
  const extra = restored.flatMap((each) =>
    originals.has(keyOf(each)) ? [] : [`${keyOf(each)}: ${each.rows} rows in the copy alone`],
  );

  return [...missing, ...extra];
}
