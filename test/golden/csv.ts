import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** Reads a table of this folder: columns parted by semicolons, as a spreadsheet in Portugal opens it. */
export function readTable(file: string): Row[] {
  const [head = '', ...lines] = readFileSync(join(import.meta.dirname, file), 'utf8')
    .trimEnd()
    .split('\n');
  const columns = head.split(';');

  return lines.map((line) => {
    const cells = line.split(';');
    if (cells.length !== columns.length) throw new Error(`${file}: ${line}`);

    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}
