import type { Facts } from '#domain/playbooks/condition';
import type { PlaybookId } from '#domain/playbooks/playbook';

import { civilDate } from '#domain/calendar/civil-date';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { playbookById } from '#domain/playbooks/catalogue';
import { evaluateGuards } from '#domain/playbooks/evaluate-guards';

const moment = { today: civilDate('2026-05-21'), calendar: publishedCalendar('Lisboa') };

function judge(id: PlaybookId, facts: Facts) {
  return evaluateGuards(playbookById(id)?.guards ?? [], facts, moment);
}

describe('around a card of art. 15', () => {
  const correcting: Facts = {
    is_still_at_counter: false,
    wrong_card_was_issued: false,
    resident_since: civilDate('2023-05-02'),
    sponsor_resident_since: civilDate('2023-01-10'),
    sponsor_is_portuguese: false,
    correction_is_open: false,
  };

  it.each<[string, PlaybookId, Facts, string, string | undefined]>([
    ['the error is corrected', 'art_15_filed_as_art_17', {}, 'go', undefined],
    [
      'still at the counter: ask there',
      'art_15_filed_as_art_17',
      { is_still_at_counter: true },
      'go',
      'receipt_check',
    ],
    [
      'the card is out: annulment',
      'art_15_filed_as_art_17',
      { wrong_card_was_issued: true },
      'stop',
      'annulment_and_reissue',
    ],
    [
      'no card yet: correction, not annulment',
      'annulment_and_reissue',
      {},
      'stop',
      'art_15_filed_as_art_17',
    ],
    [
      'the sponsor is Portuguese: the lawyer decides the basis',
      'art_15_filed_as_art_17',
      { sponsor_is_portuguese: true },
      'ask_lawyer',
      'spouse_of_portuguese',
    ],
    [
      'both over five years: the permanent card may be right',
      'art_15_filed_as_art_17',
      {
        resident_since: civilDate('2021-05-20'),
        sponsor_resident_since: civilDate('2021-05-20'),
      },
      'ask_lawyer',
      undefined,
    ],
    [
      'a correction is pending: the naturalisation is held',
      'naturalisation_hold',
      { correction_is_open: true },
      'go',
      undefined,
    ],
    [
      'the wrong card is in force: held, and annulled beside',
      'naturalisation_hold',
      { correction_is_open: true, wrong_card_was_issued: true },
      'go',
      'annulment_and_reissue',
    ],
    ['nothing is wrong: nothing is held', 'naturalisation_hold', {}, 'stop', undefined],
    [
      'a correction is pending: it goes on',
      'art_15_filed_as_art_17',
      { correction_is_open: true },
      'go',
      undefined,
    ],
  ])('%s', (_what, id, change, verdict, goTo) => {
    const outcome = judge(id, { ...correcting, ...change });

    expect(outcome.verdict).toBe(verdict);
    expect(outcome.findings[0]?.goTo).toBe(goTo);
  });

  it('warns whoever asks for a card before five years, and nobody after', () => {
    const warned = (facts: Facts) =>
      judge('eu_family_card_route', { ...correcting, ...facts }).findings.map(({ guard }) => guard);
    const sixYears = civilDate('2020-05-01');

    expect(warned({})).toContain('five_years_not_reached');
    expect(warned({ resident_since: sixYears })).toContain('five_years_not_reached');
    expect(warned({ resident_since: sixYears, sponsor_resident_since: sixYears })).toEqual([
      'right_to_permanent_card',
    ]);
  });
});
