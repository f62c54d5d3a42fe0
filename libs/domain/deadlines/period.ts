import type { Text } from '#domain/calendar/text';
import type { Period, PeriodUnit } from '#domain/deadlines/rule';

import { periodUnits } from '#domain/deadlines/rule';

export type ParsedPeriod =
  | { readonly ok: true; readonly period: Period }
  | { readonly ok: false; readonly field: 'count' | 'unit'; readonly reason: Text };

// Twenty years: longer than any term before AIMA, short enough to stay inside the counted calendar.
const largest: Readonly<Record<PeriodUnit, number>> = {
  working_days: 5_000,
  calendar_days: 7_305,
  months: 240,
  years: 20,
  hours: 24 * 365,
};

/**
 * Checks a period that comes from outside: a known unit and a whole count from 1 to twenty years.
 * Hours must be whole days, because the law turns 24 and 48 hours into 1 and 2 days (CPA 87 e).
 */
export function parsePeriod(input: {
  readonly count: unknown;
  readonly unit: unknown;
}): ParsedPeriod {
  const unit = periodUnits.find((each) => each === input.unit);
  if (unit === undefined) return invalid('unit', unitReason);

  const { count } = input;
  if (typeof count !== 'number' || !Number.isInteger(count)) return invalid('count', wholeReason);
  if (count < 1 || count > largest[unit]) return invalid('count', rangeReason(largest[unit]));
  if (unit === 'hours' && count % 24 !== 0) return invalid('count', hoursReason);

  return { ok: true, period: { count, unit } };
}

const unitReason: Text = {
  pt: `a unidade tem de ser uma de: ${periodUnits.join(', ')}`,
  en: `the unit must be one of: ${periodUnits.join(', ')}`,
};

const wholeReason: Text = {
  pt: 'a contagem tem de ser um número inteiro',
  en: 'the count must be a whole number',
};

const hoursReason: Text = {
  pt: 'as horas contam-se em dias inteiros: 24, 48, 72...',
  en: 'hours are counted in whole days: 24, 48, 72...',
};

function rangeReason(limit: number): Text {
  return {
    pt: `a contagem tem de estar entre 1 e ${limit}`,
    en: `the count must be between 1 and ${limit}`,
  };
}

function invalid(field: 'count' | 'unit', reason: Text): ParsedPeriod {
  return { ok: false, field, reason };
}
