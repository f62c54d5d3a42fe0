import type { Calendar } from '#domain/calendar/calendar';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { Closure } from '#domain/calendar/closures';
import type { Municipality } from '#domain/calendar/places';
import type { Locale, Text } from '#domain/calendar/text';
import type { ComputedDeadline } from '#domain/deadlines/compute-deadline';
import type { Period } from '#domain/deadlines/rule';

import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

import { buildCalendar, withClosures } from '#domain/calendar/calendar';
import { parseCivilDate } from '#domain/calendar/civil-date';
import { findOffice } from '#domain/calendar/offices';
import { findMunicipality } from '#domain/calendar/places';
import { publishedEntries } from '#domain/calendar/published-entries';
import { computeDeadline } from '#domain/deadlines/compute-deadline';
import { explain } from '#domain/deadlines/explain';
import { parsePeriod } from '#domain/deadlines/period';

type Output = {
  write(text: string): boolean;
  once(event: 'drain', listener: () => void): unknown;
};

type Streams = {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: Output;
  readonly stderr: Output;
};

type Refusal = { readonly field: string; readonly reason: Text };

type Question = {
  readonly start: CivilDate;
  readonly period: Period;
  readonly municipality: Municipality;
  /** Undefined: the published ones. */
  readonly closures: readonly Closure[] | undefined;
};

const usage = `usage: prazo deadline --start YYYY-MM-DD --count N --unit UNIT --office NAME
         [--closure YYYY-MM-DD]... [--locale pt|en] [--json]
       prazo deadline --batch [--locale pt|en] < lines.jsonl
units: working_days, calendar_days, months, years, hours
`;

const options = {
  start: { type: 'string' },
  count: { type: 'string' },
  unit: { type: 'string' },
  office: { type: 'string' },
  closure: { type: 'string', multiple: true },
  locale: { type: 'string', default: 'pt' },
  json: { type: 'boolean', default: false },
  batch: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/**
 * Answers one question from the arguments, or one a line from stdin. Exit code 0; 1 when a line of
 * the batch was refused; 2 for arguments that make no question.
 */
export async function run(args: string[], streams: Streams): Promise<number> {
  const values = readArguments(args);
  if (typeof values === 'string') return refuse(streams, values);
  if (values.help) {
    streams.stdout.write(usage);

    return 0;
  }

  const locale = values.locale;
  if (locale !== 'pt' && locale !== 'en') return refuse(streams, '--locale: pt | en');
  if (values.batch) return runBatch(streams, locale);

  const question = parseQuestion({
    start: values.start,
    count: wholeNumber(values.count),
    unit: values.unit,
    municipality: values.office,
    closures: values.closure,
  });
  if ('field' in question) {
    return refuse(streams, `--${optionOf(question.field)}: ${question.reason[locale]}`);
  }

  const answer = answerTo(question, buildCalendar({ ...question, entries: publishedEntries }));
  streams.stdout.write(values.json ? asJson(answer, locale) : inWords(answer, locale));

  return 0;
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function refuse({ stderr }: Streams, message: string): number {
  stderr.write(`prazo deadline: ${message}\n${usage}`);

  return 2;
}

async function runBatch({ stdin, stdout }: Streams, locale: Locale): Promise<number> {
  const calendars = new Map<string, Calendar>();
  let pending = '';
  let exitCode = 0;
  for await (const line of createInterface({ input: stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const answer = answerLine(line, calendars, locale);
    if ('error' in answer) exitCode = 1;
    pending += `${JSON.stringify(answer)}\n`;
    if (pending.length < 65_536) continue;
    await flush(stdout, pending);
    pending = '';
  }
  await flush(stdout, pending);

  return exitCode;
}

async function flush(stdout: Output, text: string): Promise<void> {
  if (text === '' || stdout.write(text)) return;
  await new Promise<void>((resolve) => stdout.once('drain', resolve));
}

function answerLine(line: string, calendars: Map<string, Calendar>, locale: Locale) {
  const fields = parseLine(line);
  if (fields === undefined) return { id: null, error: lineReason[locale], field: 'line' };

  const id = fields['id'] ?? null;
  const question = parseQuestion(fields);
  if ('field' in question) return { id, error: question.reason[locale], field: question.field };

  const { municipality } = question;
  const published =
    calendars.get(municipality.code) ?? buildCalendar({ municipality, entries: publishedEntries });
  calendars.set(municipality.code, published);

  return { id, ...summary(answerTo(question, published), locale) };
}

function answerTo({ start, period, closures }: Question, published: Calendar): ComputedDeadline {
  const calendar = closures === undefined ? published : withClosures(published, closures);

  return computeDeadline({ start, period, calendar });
}

function parseLine(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;

    return Object.fromEntries(Object.entries(value));
  } catch {
    return undefined;
  }
}

function parseQuestion(fields: Readonly<Record<string, unknown>>): Question | Refusal {
  const start = dateOf(fields['start']);
  if (start === undefined) return { field: 'start', reason: dateReason };

  const parsed = parsePeriod({ count: fields['count'], unit: fields['unit'] });
  if (!parsed.ok) return parsed;

  const municipality = placeOf(fields['municipality']);
  if (municipality === undefined) return { field: 'municipality', reason: placeReason };

  const closures = closuresOf(fields['closures']);
  if (closures === null) return { field: 'closures', reason: closuresReason };

  return { start, period: parsed.period, municipality, closures };
}

function dateOf(value: unknown): CivilDate | undefined {
  return typeof value === 'string' ? parseCivilDate(value) : undefined;
}

function placeOf(value: unknown): Municipality | undefined {
  if (typeof value !== 'string') return undefined;

  return findMunicipality(findOffice(value)?.municipality ?? value);
}

/** Undefined when absent (the published ones apply), null when some item is not a date. */
function closuresOf(value: unknown): Closure[] | undefined | null {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) return null;

  const dates = value.map(dateOf).filter((date) => date !== undefined);
  if (dates.length < value.length) return null;

  return dates.map((date) => ({
    date,
    extent: 'full',
    scope: 'central_government',
    reason: { pt: 'serviço encerrado (indicado no pedido)', en: 'service closed (as given)' },
    citation: 'CPA, art. 87, al. g)',
    confidence: 'law',
  }));
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function optionOf(field: string): string {
  if (field === 'municipality') return 'office';

  return field === 'closures' ? 'closure' : field;
}

function summary({ legal, safe, trace }: ComputedDeadline, locale: Locale) {
  return {
    due: legal,
    safe,
    skipped: trace.skipped.map(({ date, reason }) => ({ date, reason: reason[locale] })),
    rolled: trace.rolled.map(({ date, reason }) => ({ date, reason: reason[locale] })),
  };
}

function asJson(answer: ComputedDeadline, locale: Locale): string {
  return `${JSON.stringify({ ...summary(answer, locale), trace: answer.trace })}\n`;
}

function inWords({ legal, trace }: ComputedDeadline, locale: Locale): string {
  const { sentence, steps } = explain(trace, locale);

  return `${legal}\n${sentence}\n${steps.map((step) => `- ${step}\n`).join('')}`;
}

const dateReason: Text = {
  pt: 'tem de ser uma data AAAA-MM-DD entre 1900 e 2199',
  en: 'must be a date YYYY-MM-DD between 1900 and 2199',
};
const placeReason: Text = {
  pt: 'município ou serviço desconhecido (nome ou código INE)',
  en: 'unknown municipality or office (name or INE code)',
};
const closuresReason: Text = {
  pt: 'tem de ser uma lista de datas AAAA-MM-DD',
  en: 'must be a list of dates YYYY-MM-DD',
};
const lineReason: Text = {
  pt: 'a linha não é um objeto JSON',
  en: 'the line is not a JSON object',
};
