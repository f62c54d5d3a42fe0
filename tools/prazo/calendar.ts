import type { CalendarEntry } from '#domain/calendar/calendar-entry';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { Closure } from '#domain/calendar/closures';
import type { Confidence } from '#domain/calendar/confidence';
import type { Place } from '#domain/calendar/place';
import type { Locale, Text } from '#domain/calendar/text';

import { parseArgs } from 'node:util';

import { isoWeekday } from '#domain/calendar/civil-date';
import { closuresAt } from '#domain/calendar/closures';
import { holidaysOf } from '#domain/calendar/holidays';
import { publishedEntries } from '#domain/calendar/published-entries';
import { dayWords } from '#domain/deadlines/date-words';

import { placeNamed, placeReason } from './place-named.ts';

type Streams = {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
};

/** One day of the year that is not like the others. */
type Line = {
  readonly date: CivilDate;
  readonly effect: 'suspends' | 'rolls';
  readonly extent: CalendarEntry['extent'];
  readonly name: Text;
  readonly citation: string;
  readonly confidence: Confidence;
};

const usage = `usage: prazo calendar --office NAME --year YYYY [--locale pt|en] [--json]
The holidays (they suspend a count) and closures (they only move a last day) of an AIMA office or municipality.
`;

const options = {
  office: { type: 'string' },
  year: { type: 'string' },
  locale: { type: 'string', default: 'pt' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Prints the calendar of a year as this release ships it. Exit code 0, or 2 for arguments that make no question. */
export function run(args: string[], { stdout, stderr }: Streams): Promise<number> {
  const answer = answerTo(args);
  const isRefusal = 'refusal' in answer;
  if (isRefusal) stderr.write(`prazo calendar: ${answer.refusal}\n${usage}`);
  else stdout.write(answer.text);

  return Promise.resolve(isRefusal ? 2 : 0);
}

function answerTo(args: string[]): { text: string } | { refusal: string } {
  let values;
  try {
    ({ values } = parseArgs({ args, options, strict: true, allowPositionals: false }));
  } catch (error) {
    return { refusal: error instanceof Error ? error.message : String(error) };
  }
  if (values.help) return { text: usage };

  const { locale, year = '', office = '' } = values;
  if (locale !== 'pt' && locale !== 'en') return { refusal: '--locale: pt | en' };
  const place = placeNamed(office);
  if (place === undefined) return { refusal: `--office: ${placeReason[locale]}` };
  if (!/^(19|2[01])\d\d$/.test(year)) return { refusal: `--year: ${badYear[locale]}` };

  const lines = linesOf(place, Number(year));

  return { text: values.json ? `${JSON.stringify(lines)}\n` : inWords(lines, locale) };
}

function linesOf(place: Place, year: number): Line[] {
  const holidays = holidaysOf(place, year).map(({ date, entry }): Line => {
    const { effect, extent, name, citation, confidence } = entry;

    return { date, effect, extent, name, citation, confidence };
  });
  const closures = closuresAt(place, publishedEntries)
    .filter(({ date }) => date.startsWith(String(year)))
    .map(({ reason, scope: _scope, ...closure }: Closure): Line => ({
      ...closure,
      effect: 'rolls',
      name: reason,
    }));

  return [...holidays, ...closures].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function inWords(lines: readonly Line[], locale: Locale): string {
  return lines
    .map(({ date, effect, extent, name, citation, confidence }) => {
      const what = words[locale][effect === 'suspends' ? 'suspends' : extent];
      const isHidden = effect === 'suspends' && isoWeekday(date) > 5;
      const marks = [
        ...(isHidden ? [words[locale].weekend] : []),
        ...(confidence === 'unverified' ? [words[locale].unverified] : []),
      ];

      return `${[date, what, `${dayWords(date, locale)}: ${name[locale]}`, citation, ...marks].join(' | ')}\n`;
    })
    .join('');
}

const words = {
  pt: {
    suspends: 'suspende',
    full: 'adia o fim',
    partial: 'adia o fim (parcial)',
    open: 'aberto',
    weekend: 'fim de semana',
    unverified: 'por confirmar',
  },
  en: {
    suspends: 'suspends',
    full: 'moves an end',
    partial: 'moves an end (partial)',
    open: 'open',
    weekend: 'weekend',
    unverified: 'to be confirmed',
  },
} as const;

const badYear: Text = {
  pt: 'tem de ser um ano de 1900 a 2199',
  en: 'must be a year from 1900 to 2199',
};
