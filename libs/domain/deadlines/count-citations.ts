import type { Citation } from '#domain/calendar/confidence';
import type { Direction, PeriodUnit, Regime } from '#domain/deadlines/rule';

const dateToDate: Citation = { text: 'Código Civil, art. 279, al. c)', confidence: 'law' };
const working: Citation = { text: 'CPA, art. 87, als. b) e c)', confidence: 'law' };
const court: Citation = {
  text: 'Código Civil, art. 279, als. b) e c), por força do CPTA, art. 58, n.º 2',
  confidence: 'case_law',
};
const counts: Readonly<Record<PeriodUnit, Citation>> = {
  working_days: working,
  hours: { text: 'CPA, art. 87, als. b), c) e e)', confidence: 'law' },
  calendar_days: { text: 'CPA, art. 87, als. b) e d)', confidence: 'law' },
  months: dateToDate,
  years: dateToDate,
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

/** The law by which a period is counted. */
export function countCitation(counting: {
  readonly unit: PeriodUnit;
  readonly regime: Regime;
  readonly isCounted: boolean;
}): Citation {
  const { unit, regime, isCounted } = counting;
  if (regime === 'court') return court;

  return unit === 'months' && isCounted ? working : counts[unit];
}

/** The law by which a last day moves. */
export function rollCitation(regime: Regime, direction: Direction): Citation {
  if (direction === 'backward') return backwardRoll;

  return regime === 'court' ? courtRoll : roll;
}
