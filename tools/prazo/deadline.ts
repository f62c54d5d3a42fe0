import type { Calendar } from '#domain/calendar/calendar';
import type { Locale, Text } from '#domain/calendar/text';
import type { ComputedDeadline } from '#domain/deadlines/compute-deadline';

import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

import { buildCalendar, withClosures } from '#domain/calendar/calendar';
import { publishedEntries } from '#domain/calendar/published-entries';
import { computeDeadline } from '#domain/deadlines/compute-deadline';
import { explain } from '#domain/deadlines/explain';

import { type Question, parseQuestion, unknownNames } from './deadline-question.ts';

type Output = {
  write(text: string): boolean;
  once(event: 'drain', listener: () => void): unknown;
};

type Streams = {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: Output;
  readonly stderr: Output;
};

const usage = `usage: prazo deadline --start YYYY-MM-DD --count N --unit UNIT --office NAME
         [--closure YYYY-MM-DD]... [--margin N] [--dilation PLACE] [--regime REGIME]
         [--before] [--sent YYYY-MM-DD --by WAY] [--locale pt|en] [--json]
       prazo deadline --batch [--locale pt|en] < lines.jsonl
units: working_days, calendar_days, months, years, hours
margin: working days to be early by; dilation: regions, europe, elsewhere (where the party is)
regime: administrative, court; --before: counts back from --start, such as a permit's expiry
sent, by: when and how (registered_post, electronic) the notice of --start was sent
batch: one JSON object a line {id,start,count,unit,municipality} with, if need be, closures, margin,
  dilation, regime, direction (forward, backward), sentOn and by; fields unknown come back as ignored
`;

const options = {
  start: { type: 'string' },
  count: { type: 'string' },
  unit: { type: 'string' },
  office: { type: 'string' },
  closure: { type: 'string', multiple: true },
  margin: { type: 'string' },
  dilation: { type: 'string' },
  regime: { type: 'string' },
  before: { type: 'boolean' },
  sent: { type: 'string' },
  by: { type: 'string' },
  locale: { type: 'string', default: 'pt' },
  json: { type: 'boolean', default: false },
  batch: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** What each line of a batch says for itself. */
const ofOneQuestion = [
  'start',
  'count',
  'unit',
  'office',
  'closure',
  'margin',
  'dilation',
  'regime',
  'before',
  'sent',
  'by',
] as const;

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
  if (values.batch) {
    const stray = ofOneQuestion.find((each) => values[each] !== undefined);

    return stray === undefined
      ? runBatch(streams, locale)
      : refuse(streams, `--${stray}: ${batchReason[locale]}`);
  }

  const question = parseQuestion({
    start: values.start,
    count: wholeNumber(values.count),
    unit: values.unit,
    municipality: values.office,
    closures: values.closure,
    // What is no number is refused by name, not taken for one that is missing.
    margin: values.margin === undefined ? undefined : (wholeNumber(values.margin) ?? values.margin),
    dilation: values.dilation,
    regime: values.regime,
    direction: values.before === true ? 'backward' : undefined,
    sentOn: values.sent,
    by: values.by,
  });
  if ('field' in question) {
    return refuse(streams, `--${optionOf(question.field)}: ${question.reason[locale]}`);
  }

  const answer = answerTo(
    question,
    buildCalendar({ ...question.place, entries: publishedEntries }),
  );
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

  const { place } = question;
  const key = `${place.municipality.code} ${place.office ?? ''}`;
  const published = calendars.get(key) ?? buildCalendar({ ...place, entries: publishedEntries });
  calendars.set(key, published);
  const ignored = unknownNames(fields);

  return {
    id,
    ...summary(answerTo(question, published), locale),
    ...(ignored.length === 0 ? {} : { ignored }),
  };
}

function answerTo({ asked, closures }: Question, published: Calendar): ComputedDeadline {
  const calendar = closures === undefined ? published : withClosures(published, closures);

  return computeDeadline({ ...asked, calendar });
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

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

const optionNames: Readonly<Record<string, string>> = {
  municipality: 'office',
  closures: 'closure',
  sentOn: 'sent',
  direction: 'before',
};

function optionOf(field: string): string {
  return optionNames[field] ?? field;
}

function summary({ legal, safe, internal, trace }: ComputedDeadline, locale: Locale) {
  return {
    due: legal,
    safe,
    ...(trace.marginDays === undefined ? {} : { internal }),
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

const batchReason: Text = {
  pt: 'não se usa com --batch: cada linha diz o seu',
  en: 'is not for --batch: each line says its own',
};
const lineReason: Text = {
  pt: 'a linha não é um objeto JSON',
  en: 'the line is not a JSON object',
};
