import type { CivilDate } from '#domain/calendar/civil-date';
import type { Closure } from '#domain/calendar/closures';
import type { Place } from '#domain/calendar/place';
import type { Text } from '#domain/calendar/text';
import type { Notification } from '#domain/deadlines/notification';
import type { DeadlineInput } from '#domain/deadlines/compute-deadline';

import { parseCivilDate } from '#domain/calendar/civil-date';
import { largestMargin } from '#domain/deadlines/dates';
import { dilations } from '#domain/deadlines/dilation';
import { parsePeriod } from '#domain/deadlines/period';
import { workingDaysOf } from '#domain/deadlines/period-end';
import { directions, regimes } from '#domain/deadlines/rule';

import { placeNamed, placeReason } from './place-named.ts';

/** Why a question is none, and the field of it that is wrong. */
export type Refusal = { readonly field: string; readonly reason: Text };

export type Question = {
  readonly asked: Omit<DeadlineInput, 'calendar'>;
  readonly place: Place;
  /** Undefined: the published ones. */
  readonly closures: readonly Closure[] | undefined;
};

type Fields = Readonly<Record<string, unknown>>;

const names: ReadonlySet<string> = new Set([
  'id',
  'start',
  'count',
  'unit',
  'municipality',
  'closures',
  'margin',
  'dilation',
  'regime',
  'direction',
  'sentOn',
  'by',
]);

/** The fields of a line that no question has, such as a misspelt `direction`: nobody read them. */
export function unknownNames(fields: Fields): string[] {
  return Object.keys(fields).filter((name) => !names.has(name));
}

/** Reads a question from a line of the batch, or from the arguments under the same names. */
export function parseQuestion(fields: Fields): Question | Refusal {
  const start = dateOf(fields['start']);
  if (start === undefined) return { field: 'start', reason: dateReason };

  const parsed = parsePeriod({ count: fields['count'], unit: fields['unit'] });
  if (!parsed.ok) return parsed;

  const place = placeNamed(fields['municipality']);
  if (place === undefined) return { field: 'municipality', reason: placeReason };

  const closures = closuresOf(fields['closures']);
  if (closures === null) return { field: 'closures', reason: closuresReason };

  const counting = countingOf(fields);
  if ('field' in counting) return counting;
  if (counting.regime === 'court' && workingDaysOf(parsed.period) !== undefined) {
    return { field: 'unit', reason: courtReason };
  }
  if (counting.regime === 'court' && counting.dilation !== undefined) {
    return { field: 'dilation', reason: courtDilationReason };
  }
  const notification = notificationOf(fields, start);
  if (notification !== undefined && 'field' in notification) return notification;
  if (counting.direction === 'backward' && notification !== undefined) {
    return { field: 'sentOn', reason: backwardReason };
  }
  if (counting.direction === 'backward' && counting.dilation !== undefined) {
    return { field: 'dilation', reason: backwardReason };
  }

  return {
    asked: {
      start,
      period: parsed.period,
      ...counting,
      ...(notification === undefined ? {} : { notification }),
    },
    place,
    closures,
  };
}

type Counting = Pick<Question['asked'], 'regime' | 'direction' | 'dilation' | 'marginDays'>;

function countingOf(fields: Fields): Counting | Refusal {
  const counting: { -readonly [Key in keyof Counting]: Counting[Key] } = {};
  if (fields['regime'] !== undefined) {
    const regime = regimes.find((each) => each === fields['regime']);
    if (regime === undefined) return { field: 'regime', reason: oneOf(regimes) };
    counting.regime = regime;
  }
  if (fields['direction'] !== undefined) {
    const direction = directions.find((each) => each === fields['direction']);
    if (direction === undefined) return { field: 'direction', reason: oneOf(directions) };
    counting.direction = direction;
  }
  if (fields['dilation'] !== undefined) {
    const dilation = dilations.find((each) => each === fields['dilation']);
    if (dilation === undefined) return { field: 'dilation', reason: oneOf(dilations) };
    counting.dilation = dilation;
  }
  const { margin } = fields;
  if (margin !== undefined) {
    if (!isMargin(margin)) return { field: 'margin', reason: marginReason };
    counting.marginDays = margin;
  }

  return counting;
}

const ways = ['registered_post', 'electronic'] as const;

// The start is the day on which the notice came; both fields stand together.
function notificationOf(fields: Fields, start: CivilDate): Notification | Refusal | undefined {
  if (fields['sentOn'] === undefined && fields['by'] === undefined) return undefined;

  const sentOn = dateOf(fields['sentOn']);
  if (sentOn === undefined) return { field: 'sentOn', reason: dateReason };
  if (sentOn > start) return { field: 'sentOn', reason: sentReason };

  const how = ways.find((each) => each === fields['by']);
  if (how === undefined) return { field: 'by', reason: oneOf(ways) };

  return { how, sentOn, receivedOn: start };
}

function isMargin(value: unknown): value is number {
  return (
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= largestMargin
  );
}

function dateOf(value: unknown): CivilDate | undefined {
  return typeof value === 'string' ? parseCivilDate(value) : undefined;
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

function oneOf(values: readonly string[]): Text {
  return {
    pt: `tem de ser um de: ${values.join(', ')}`,
    en: `must be one of: ${values.join(', ')}`,
  };
}

const dateReason: Text = {
  pt: 'tem de ser uma data AAAA-MM-DD entre 1900 e 2199',
  en: 'must be a date YYYY-MM-DD between 1900 and 2199',
};
const closuresReason: Text = {
  pt: 'tem de ser uma lista de datas AAAA-MM-DD',
  en: 'must be a list of dates YYYY-MM-DD',
};
const marginReason: Text = {
  pt: `tem de ser um número inteiro de dias úteis entre 0 e ${largestMargin}`,
  en: `must be a whole number of working days from 0 to ${largestMargin}`,
};
const courtReason: Text = {
  pt: 'um prazo judicial corre seguido: não tem dias úteis nem horas',
  en: 'a court term runs continuously: it has no working days or hours',
};
const courtDilationReason: Text = {
  pt: 'não existe num prazo judicial: a dilação é do procedimento administrativo (CPA, art. 88)',
  en: 'does not exist in a court term: dilation belongs to administrative procedure (CPA, art. 88)',
};
const sentReason: Text = {
  pt: 'não pode ser depois do dia em que a notificação chegou (start)',
  en: 'cannot be after the day on which the notice came (start)',
};
const backwardReason: Text = {
  pt: 'não existe num prazo contado para trás',
  en: 'does not exist in a term that runs backward',
};
