import { CalendarEntryInput } from '#services/law/calendar-entry-input';
import { scopeOf } from './closure-options.ts';
import { BadInput } from './operator-command.ts';

export type FileLine = { readonly number: number; readonly entry: CalendarEntryInput };

/**
 * The statements of a file: JSON lines as the API takes them, or CSV whose first line names the columns (date, scope,
 * name_pt, name_en, citation, and extent, announced, confidence, url, key, note). What is wrong is named by line.
 */
export function readCalendarFile(text: string): FileLine[] {
  const lines = text
    .split(/\r?\n/)
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'));
  const [first, ...rest] = lines;
  if (!first) throw new BadInput('FILE', 'holds no line');
  if (first.line.startsWith('{')) {
    return lines.map(({ line, number }) => ({
      number,
      entry: checked(number, json(number, line)),
    }));
  }
  const columns = cells(first);
  const unknown = columns.find((column) => !known.has(column));
  if (unknown !== undefined) throw new BadInput(`line ${first.number}`, `no column "${unknown}"`);

  return rest.map((each) => {
    const { number } = each;
    const values = cells(each);
    if (values.length !== columns.length) {
      throw new BadInput(`line ${number}`, `has ${values.length} cells, not ${columns.length}`);
    }

    return { number, entry: checked(number, fromRow(columns, values)) };
  });
}

const known = new Set(
  'date scope name_pt name_en citation extent announced confidence url key note retroactive'.split(
    ' ',
  ),
);

function fromRow(columns: readonly string[], values: readonly string[]): unknown {
  const row = new Map(columns.map((column, index) => [column, values[index] ?? '']));
  const optional = ['extent', 'confidence', 'url', 'key', 'note'].filter((name) => row.get(name));

  return {
    scope: scopeOf(row.get('scope') ?? ''),
    day: { kind: 'date', date: row.get('date') },
    name: { pt: row.get('name_pt') ?? '', en: row.get('name_en') ?? '' },
    citation: row.get('citation') ?? '',
    ...Object.fromEntries(optional.map((name) => [name, row.get(name)])),
    ...(row.get('announced') && { announcedOn: row.get('announced') }),
    ...(row.get('retroactive') && { retroactive: flagOf(row.get('retroactive')) }),
  };
}

function checked(number: number, value: unknown): CalendarEntryInput {
  const parsed = CalendarEntryInput.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) =>
    [...(path.length > 0 ? [path.join('.')] : []), message].join(': '),
  );

  throw new BadInput(`line ${number}`, problems.join('; '));
}

function json(number: number, line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BadInput(`line ${number}`, 'is not JSON');
  }
}

/** What is neither of the two is left as it stands, to be refused by name. */
function flagOf(cell: string | undefined): unknown {
  return cell === 'true' || (cell === 'false' ? false : cell);
}

/** Cells between commas; one in double quotes may hold commas and doubled quotes. */
function cells({ line, number }: { readonly line: string; readonly number: number }): string[] {
  const cell = /\s*(?:"((?:[^"]|"")*)"\s*|([^",]*))(,|$)/y;
  const found: string[] = [];
  for (;;) {
    const match = cell.exec(line);
    if (!match) throw new BadInput(`line ${number}`, 'has a quote where none can stand');
    const [, quoted, bare = '', end] = match;
    found.push((quoted?.replaceAll('""', '"') ?? bare).trim());
    if (end === '') return found;
  }
}
