import type { Citation, ReadingChoices } from '../../api/types.ts';

export type QuestionId = keyof ReadingChoices;

/** What the law leaves open, with the answers to it, the default first, and where the question comes from. */
export const questions = [
  {
    id: 'municipal',
    answers: [
      { value: 'suspends', means: 'readings.means.municipal.suspends' },
      { value: 'counts', means: 'readings.means.municipal.counts' },
    ],
    source: { text: 'CPA, art. 87, al. c)', confidence: 'unverified' },
  },
  {
    id: 'partial',
    answers: [
      { value: 'rolls', means: 'readings.means.partial.rolls' },
      { value: 'ignored', means: 'readings.means.partial.ignored' },
    ],
    source: { text: 'CPA, art. 87, als. f) e g)', confidence: 'law' },
  },
  {
    id: 'months',
    answers: [
      { value: 'date_to_date', means: 'readings.means.months.date_to_date' },
      { value: 'suspended', means: 'readings.means.months.suspended' },
    ],
    source: {
      text: 'CPA, art. 87, al. d); Código Civil, art. 279, al. c)',
      confidence: 'secondary',
    },
  },
  {
    id: 'notification',
    answers: [
      { value: 'presumed', means: 'readings.means.notification.presumed' },
      { value: 'received', means: 'readings.means.notification.received' },
    ],
    source: { text: 'CPA, arts. 112 e 113', confidence: 'unverified' },
  },
  {
    id: 'dilation',
    answers: [
      { value: 'calendar_days', means: 'readings.means.dilation.calendar_days' },
      { value: 'working_days', means: 'readings.means.dilation.working_days' },
    ],
    source: { text: 'CPA, art. 88, n.º 1', confidence: 'unverified' },
  },
  {
    id: 'courtSaturday',
    answers: [
      { value: 'rolls', means: 'readings.means.courtSaturday.rolls' },
      { value: 'stands', means: 'readings.means.courtSaturday.stands' },
    ],
    source: {
      text: 'Código Civil, art. 279, al. e); CPTA, art. 58, n.º 2',
      confidence: 'unverified',
    },
  },
  {
    id: 'courtClosure',
    answers: [
      { value: 'rolls', means: 'readings.means.courtClosure.rolls' },
      { value: 'ignored', means: 'readings.means.courtClosure.ignored' },
    ],
    source: { text: 'Código Civil, art. 279, al. e)', confidence: 'unverified' },
  },
] as const satisfies readonly {
  readonly id: QuestionId;
  readonly answers: readonly { readonly value: string; readonly means: string }[];
  readonly source: Citation;
}[];

export type Question = (typeof questions)[number];
