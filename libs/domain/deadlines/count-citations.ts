import type { Citation } from '#domain/calendar/confidence';
import type { Direction, Period, Regime } from '#domain/deadlines/rule';

import { longestSuspendedMonths } from '#domain/deadlines/readings';

const working: Citation = { text: 'CPA, art. 87, als. b) e c)', confidence: 'law' };
const hours: Citation = { text: 'CPA, art. 87, als. b), c) e e)', confidence: 'law' };
const dateToDate: Citation = { text: 'Código Civil, art. 279, al. c)', confidence: 'law' };
const longDateToDate: Citation = {
  text: 'CPA, art. 87, al. d), e Código Civil, art. 279, al. c)',
  confidence: 'law',
};
const longDays: Citation = { text: 'CPA, art. 87, als. b) e d)', confidence: 'law' };
// No paragraph of CPA 87 lets a shorter term run on: the rule that sets it in running days must.
const runningDays: Citation = {
  text: 'CPA, art. 87, al. b), supondo norma especial que conte dias seguidos',
  confidence: 'unverified',
};
const courtDays: Citation = {
  text: 'Código Civil, art. 279, al. b), como no CPTA, art. 58, n.º 2',
  confidence: 'case_law',
};
const courtDateToDate: Citation = {
  text: 'Código Civil, art. 279, als. b) e c), por força do CPTA, art. 58, n.º 2',
  confidence: 'case_law',
};
const roll: Citation = { text: 'CPA, art. 87, als. f) e g)', confidence: 'law' };
const courtRoll: Citation = {
  text: 'Código Civil, art. 279, al. e)',
  confidence: 'case_law',
};
const backwardRoll: Citation = {
  text: 'Prazo contado para trás: sem norma expressa, recua para o dia útil anterior',
  confidence: 'unverified',
};

/** The law by which a period is counted; `isCounted` where days inside it were skipped. */
export function countCitation(counting: {
  readonly period: Period;
  readonly regime: Regime;
  readonly isCounted: boolean;
}): Citation {
  const { period, regime, isCounted } = counting;
  const { unit } = period;
  if (regime === 'court') return unit === 'calendar_days' ? courtDays : courtDateToDate;
  if (unit === 'hours') return hours;
  if (isCounted) return working;
  if (unit === 'calendar_days') return isLong(period) ? longDays : runningDays;

  return isLong(period) ? longDateToDate : dateToDate;
}

// More than six months (CPA 87 d), which are 184 days at most.
function isLong({ unit, count }: Period): boolean {
  if (unit === 'calendar_days') return count > 184;

  return unit === 'years' || count > longestSuspendedMonths;
}

/** The law by which a last day moves. */
export function rollCitation(regime: Regime, direction: Direction): Citation {
  if (direction === 'backward') return backwardRoll;

  return regime === 'court' ? courtRoll : roll;
}
