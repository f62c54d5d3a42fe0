import type { Citation } from '#domain/calendar/confidence';
import type { Direction, Regime } from '#domain/deadlines/rule';

/** Where the party is, when not on the mainland like the service (CPA art. 88/1). */
export const dilations = ['regions', 'europe', 'elsewhere'] as const;

export type Dilation = (typeof dilations)[number];

/** A dilation with its days, by which the start of the term is put off. */
export type Dilated = {
  readonly place: Dilation;
  readonly days: number;
  readonly citation: Citation;
};

const terms: Readonly<Record<Dilation, Omit<Dilated, 'place'>>> = {
  regions: { days: 5, citation: { text: 'CPA, art. 88, n.º 1, al. a)', confidence: 'law' } },
  europe: { days: 15, citation: { text: 'CPA, art. 88, n.º 1, al. b)', confidence: 'law' } },
  elsewhere: {
    days: 30,
    citation: { text: 'CPA, art. 88, n.º 1, al. c)', confidence: 'unverified' },
  },
};

/** The dilation of a party who is in that place. */
export function dilated(place: Dilation): Dilated {
  return { place, ...terms[place] };
}

/** CPA 88 puts off terms of an administrative procedure that begin with an event; a court term never waits. */
export function canBeDelayed(term: {
  readonly regime: Regime;
  readonly direction: Direction;
}): boolean {
  return term.regime === 'administrative' && term.direction === 'forward';
}
