import { CalendarEntryInput } from '#services/law/calendar-entry-input';
import { release } from '#services/law/publish-law';
import { BadInput } from './operator-command.ts';
import type { Touched } from '#services/impacts/start-impact';

type Values = Readonly<Record<string, string | undefined>>;

/** Options that say what is closed, when and by whose word. */
export const closureOptions = [
  'key',
  'date',
  'scope',
  'extent',
  'name-pt',
  'name-en',
  'citation',
  'url',
  'confidence',
  'announced',
  'note',
  'author',
] as const;

export const closureUsage = `SCOPE: central_government, office:KEY, municipality:CODE, region:NAME or country:PT. EXTENT: full, partial or open.
--retroactive allows a day that has passed; --dry-run says how many dates it could touch and writes nothing.
`;

/** The statement that the options make; what is wrong with it is named by option. */
export function closureOf(values: Values, flags: ReadonlySet<string>): CalendarEntryInput {
  const { key, extent, citation, url, confidence, note, announced } = values;

  return CalendarEntryInput.parse({
    scope: scopeOf(values['scope'] ?? ''),
    day: { kind: 'date', date: values['date'] },
    name: { pt: values['name-pt'], en: values['name-en'] },
    citation,
    ...(key && { key }),
    ...(extent && { extent }),
    ...(url && { url }),
    ...(confidence && { confidence }),
    ...(note && { note }),
    ...(announced && { announcedOn: announced }),
    retroactive: flags.has('retroactive'),
  });
}

/** `office:lisboa` names its kind; a bare word is an authority. */
export function scopeOf(text: string): { kind: string; code: string } {
  const [kind = '', ...rest] = text.split(':');

  return rest.length === 0 ? { kind: 'authority', code: kind } : { kind, code: rest.join(':') };
}

/** Who speaks: named, or whoever runs the command. A release speaks by `prazo migrate` alone. */
export function authorOf(values: Values): string {
  const author = (values['author'] ?? process.env['USER'] ?? 'operator').trim();
  if (author === '' || author === release) {
    throw new BadInput('--author', 'name the person who says so');
  }

  return author;
}

export function touchedLine({ firms, deadlines }: Touched): string {
  return `${deadlines} dates of ${firms} firms can change; the worker shows each of them\n`;
}
