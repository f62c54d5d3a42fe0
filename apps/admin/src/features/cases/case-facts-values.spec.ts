import type { CaseFacts, FactChanges } from '../../api/types.ts';
import { sayable, startsTerm, toFactChanges } from './case-facts-values.ts';

const asks = { pt: '?', en: '?' };
const facts: CaseFacts = {
  version: 3,
  answers: [
    { fact: 'has_removal_order', asks, is: false, from: 'said' },
    { fact: 'has_nif', asks, is: true, from: 'file' },
  ],
  days: [
    { fact: 'birth_registered_on', asks, on: '2026-05-04', from: 'said' },
    { fact: 'travels_on', asks, on: null, from: 'said' },
    { fact: 'card_expires_on', asks, on: '2027-01-31', from: 'file' },
  ],
  questions: [{ fact: 'was_refused', asks }],
  guards: { verdict: 'ask', findings: [], questions: [] },
  terms: [{ fact: 'birth_registered_on', rule: asks }],
};

describe('the facts of a case, after it was opened', () => {
  it('are said by people or still open; what the file knows is not', () => {
    expect(sayable(facts).map(({ fact, value }) => [fact, value])).toEqual([
      ['was_refused', null],
      ['birth_registered_on', '2026-05-04'],
      ['travels_on', 'none'],
      ['has_removal_order', false],
    ]);
  });

  it('go out when they are other than they stand, and no others', () => {
    const said = { was_refused: true, has_removal_order: false, birth_registered_on: '2026-05-06' };

    expect(toFactChanges(sayable(facts), said)).toEqual({
      answers: { was_refused: true },
      days: { birth_registered_on: '2026-05-06' },
    });
  });

  it('may be taken back, or said not to exist', () => {
    const said = { has_removal_order: null, birth_registered_on: 'none', travels_on: null };

    expect(toFactChanges(sayable(facts), said)).toEqual({
      answers: { has_removal_order: null },
      days: { birth_registered_on: 'none', travels_on: null },
    });
  });

  it('bring a date when a day is said from which a term runs', () => {
    const starts = (days: NonNullable<FactChanges['days']>) =>
      startsTerm({ answers: {}, days }, facts.terms);

    expect(starts({ birth_registered_on: '2026-05-06' })).toBe(true);
    expect(starts({ birth_registered_on: 'none' })).toBe(false);
    expect(starts({ birth_registered_on: null })).toBe(false);
    expect(starts({ travels_on: '2026-05-06' })).toBe(false);
    expect(starts({})).toBe(false);
  });
});
