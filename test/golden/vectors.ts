import type { CivilDate } from '#domain/calendar/civil-date';
import type { Closure } from '#domain/calendar/closures';
import type { Notification } from '#domain/deadlines/notification';
import type { ReadingChoices } from '#domain/deadlines/readings';
import type { Period, PeriodUnit } from '#domain/deadlines/rule';
import type { Question } from '#domain/verification/question';
import type { Row } from '#test/golden/csv';

import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { civilDate } from '#domain/calendar/civil-date';
import { findMunicipality, type Municipality } from '#domain/calendar/places';
import { dilations } from '#domain/deadlines/dilation';
import { defaultChoices } from '#domain/deadlines/readings';
import { readTable } from '#test/golden/csv';

/** One line of the tables, as a question and the answer worked out by hand. */
export type Vector = {
  readonly id: string;
  readonly shows: string;
  readonly question: Question;
  readonly municipality: Municipality;
  readonly office: string | undefined;
  /** Undefined for the published ones. */
  readonly closures: readonly Closure[] | undefined;
  readonly rule: string | undefined;
  readonly legal: string;
  readonly safe: string;
  readonly internal: string;
  readonly weekendDays: number;
  readonly holidays: readonly string[];
  readonly moved: readonly string[];
  readonly isVerified: boolean;
  readonly source: string;
};

/** Every vector of vectors/*.csv. */
export function readVectors(): Vector[] {
  const files = readdirSync(join(import.meta.dirname, 'vectors')).toSorted();

  return files.flatMap((file) => readTable(`vectors/${file}`).map(vectorOf));
}

const units: Readonly<Record<string, PeriodUnit>> = {
  'dias úteis': 'working_days',
  'dias seguidos': 'calendar_days',
  meses: 'months',
  anos: 'years',
  horas: 'hours',
};

const regimes = { CPA: 'administrative', tribunal: 'court' } as const;
const directions = { 'para a frente': 'forward', 'para trás': 'backward' } as const;
const absences = ['regiões autónomas', 'Europa', 'fora da Europa'];

const answers: Readonly<Record<string, Partial<ReadingChoices>>> = {
  '': {},
  'o feriado municipal conta': { municipal: 'counts' },
  'a tolerância parcial não adia': { partial: 'ignored' },
  'a dilação conta-se em dias úteis': { dilation: 'working_days' },
  'os meses suspendem-se': { months: 'suspended' },
  'a notificação conta da receção': { notification: 'received' },
  'o sábado não adia em tribunal': { courtSaturday: 'stands' },
  'a tolerância não adia em tribunal': { courtClosure: 'ignored' },
};

function vectorOf(row: Row): Vector {
  const cell = (column: string) => {
    const value = row[column];
    if (value === undefined) throw new Error(`no column ${column}`);

    return value;
  };
  const dates = (column: string) =>
    cell(column) === ''
      ? []
      : cell(column)
          .split(', ')
          .map((each) => each.slice(0, 10));
  const municipality = findMunicipality(cell('município'));
  if (municipality === undefined) throw new Error(cell('município'));

  return {
    id: cell('id'),
    shows: cell('mostra'),
    question: questionOf(cell),
    municipality,
    office: cell('loja') || undefined,
    closures: closuresOf(cell('encerramentos')),
    rule: cell('regra') || undefined,
    legal: cell('data legal'),
    safe: cell('data segura'),
    internal: cell('data interna'),
    weekendDays: Number(cell('fins de semana suspensos')),
    holidays: dates('feriados suspensos'),
    moved: dates('dias adiados'),
    isVerified: among({ verificado: true, 'não verificado': false }, cell('calendário')),
    source: cell('fonte'),
  };
}

function questionOf(cell: (column: string) => string): Question {
  const unit = among(units, cell('unidade'));
  const period: Period = { count: Number(cell('contagem')), unit };
  const stated = cell('prazo indicado');
  const margin = cell('margem');
  const notification = notificationOf(cell('notificação'));
  const dilation = dilations[absences.indexOf(cell('dilação'))];

  return {
    start: civilDate(cell('evento')),
    period,
    regime: among(regimes, cell('regime')),
    direction: among(directions, cell('sentido')),
    choices: { ...defaultChoices, ...among(answers, cell('leitura do escritório')) },
    ...(stated === '' ? {} : { stated: { unit, count: Number(stated) } }),
    ...(margin === '' ? {} : { marginDays: Number(margin) }),
    ...(notification === undefined ? {} : { notification }),
    ...(dilation === undefined ? {} : { dilation }),
  };
}

// "carta registada 2026-05-04, recebida 2026-05-05" or "eletrónica 2026-05-04, aberta 2026-05-06".
function notificationOf(text: string): Notification | undefined {
  if (text === '') return undefined;
  const [sentOn, receivedOn] = datesIn(text);
  if (sentOn === undefined) throw new Error(text);
  const how = text.startsWith('carta') ? 'registered_post' : 'electronic';

  return { how, sentOn, ...(receivedOn === undefined ? {} : { receivedOn }) };
}

function closuresOf(text: string): Closure[] | undefined {
  if (text === 'publicados') return undefined;
  if (text === 'nenhum') return [];

  return text.split(', ').map((each) => ({
    date: civilDate(each.slice(0, 10)),
    extent: each.endsWith('(tarde)') ? 'partial' : 'full',
    scope: 'central_government',
    reason: { pt: 'encerramento do exemplo', en: 'closure of the example' },
    citation: 'exemplo',
    confidence: 'unverified',
  }));
}

function datesIn(text: string): CivilDate[] {
  return [...text.matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([date]) => civilDate(date));
}

function among<Value>(values: Readonly<Record<string, Value>>, key: string): Value {
  const value = values[key];
  if (value === undefined) throw new Error(`not one of ${Object.keys(values).join(', ')}: ${key}`);

  return value;
}
