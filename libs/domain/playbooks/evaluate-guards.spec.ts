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

/** A newborn about whom nothing stands in the way. */
const newborn: Facts = {
  parent_is_portuguese: false,
  parent_is_long_resident: false,
  parent_has_valid_title: true,
  parent_is_eu_citizen: false,
  born_in_portugal: true,
  birth_registered_on: civilDate('2026-04-20'),
  covers_several_children: false,
};

/** A renewal about which nothing stands in the way. */
const renewal: Facts = {
  covers_several_children: false,
  is_eu_family_card: false,
  travels_on: civilDate('2026-12-20'),
  family_record_is_disputed: false,
  has_removal_order: false,
  has_criminal_record: false,
  was_refused: false,
  card_expires_on: civilDate('2026-09-30'),
  only_email_was_sent: false,
};

describe('before a request of art. 124', () => {
  it.each<[string, Facts, string, string, string | undefined]>([
    [
      'one parent is Portuguese: stop, register the birth',
      { parent_is_portuguese: true },
      'stop',
      'parent_portuguese',
      'child_of_portuguese_parent',
    ],
    [
      'no parent holds a title: stop',
      { parent_has_valid_title: false },
      'stop',
      'no_titled_parent',
      undefined,
    ],
    [
      'a parent is an EU citizen: stop, Lei 37/2006',
      { parent_is_eu_citizen: true },
      'stop',
      'parent_eu_citizen',
      'eu_family_card_route',
    ],
    [
      'the child was born abroad: stop',
      { born_in_portugal: false },
      'stop',
      'not_born_in_portugal',
      undefined,
    ],
    [
      'two children in one request: stop',
      { covers_several_children: true },
      'stop',
      'several_children',
      undefined,
    ],
    [
      'a parent has long been resident: the lawyer checks nationality first',
      { parent_is_long_resident: true },
      'ask_lawyer',
      'parent_long_resident',
      undefined,
    ],
    [
      'registered more than six months ago: the lawyer decides on the late route',
      { birth_registered_on: civilDate('2025-11-20') },
      'ask_lawyer',
      'registered_six_months_ago',
      undefined,
    ],
  ])('%s', (_what, change, verdict, guard, goTo) => {
    const outcome = judge('newborn_art_124', { ...newborn, ...change });

    expect(outcome.verdict).toBe(verdict);
    expect(outcome.findings[0]).toMatchObject({ guard, ...(goTo === undefined ? {} : { goTo }) });
    expect(outcome.findings[0]?.citations.length).toBeGreaterThan(0);
  });

  it('the way is free when nothing stands in it', () => {
    expect(judge('newborn_art_124', newborn)).toEqual({
      verdict: 'go',
      findings: [],
      questions: [],
    });
  });

  it('the last day of the six months is still in time', () => {
    const facts = { ...newborn, birth_registered_on: civilDate('2025-11-21') };

    expect(judge('newborn_art_124', facts).verdict).toBe('go');
  });

  it('nothing known is nothing allowed: everything is asked', () => {
    const { verdict, questions } = judge('newborn_art_124', {});

    expect(verdict).toBe('ask');
    expect(questions.map(({ fact }) => fact)).toEqual(Object.keys(newborn));
    for (const { asks } of questions) expect(asks.pt).toMatch(/\?$/);
  });

  it('what stops is said first, and nothing else is asked then', () => {
    const facts = { parent_is_long_resident: true, parent_is_portuguese: true };
    const { findings, questions } = judge('newborn_art_124', facts);

    expect(findings.map(({ effect }) => effect)).toEqual(['block', 'ask']);
    expect(questions).toEqual([]);
  });
});

describe('before a renewal', () => {
  it.each<[string, PlaybookId, Facts, string, readonly string[]]>([
    ['nothing in the way', 'child_portal_account', {}, 'go', []],
    [
      'travel on the tenth working day: the lawyer route',
      'child_portal_account',
      { travels_on: civilDate('2026-06-05') },
      'ask_lawyer',
      ['travel_soon'],
    ],
    [
      'travel on the eleventh working day: no hurry',
      'child_portal_account',
      { travels_on: civilDate('2026-06-08') },
      'go',
      [],
    ],
    [
      'a journey that is over says nothing',
      'child_portal_account',
      { travels_on: civilDate('2026-05-20') },
      'go',
      [],
    ],
    [
      'two children in one request: stop',
      'child_portal_account',
      { covers_several_children: true },
      'stop',
      ['several_children'],
    ],
    [
      'a card of an EU family: stop, another flow',
      'ordinary_renewal',
      { is_eu_family_card: true },
      'stop',
      ['eu_family_card'],
    ],
    [
      'a disputed family record: the lawyer takes it',
      'ordinary_renewal',
      { family_record_is_disputed: true, has_criminal_record: false },
      'ask_lawyer',
      ['complicated_family'],
    ],
    [
      'a refusal: the lawyer chooses, for terms are running',
      'child_portal_account',
      { was_refused: true },
      'ask_lawyer',
      ['refused'],
    ],
    [
      'thirty days or less to expiry: go, with a warning',
      'ordinary_renewal',
      { card_expires_on: civilDate('2026-06-20') },
      'go',
      ['late_for_renewal'],
    ],
    [
      'it expires today: it has not expired yet',
      'ordinary_renewal',
      { card_expires_on: civilDate('2026-05-21') },
      'go',
      ['late_for_renewal'],
    ],
    [
      'it expired yesterday: go, with a warning',
      'ordinary_renewal',
      { card_expires_on: civilDate('2026-05-20') },
      'go',
      ['card_already_expired'],
    ],
    [
      'nothing but e-mail so far: file today',
      'ordinary_renewal',
      { only_email_was_sent: true },
      'go',
      ['only_email'],
    ],
    [
      'a Termo for a minor is required after all: stop',
      'termo_wrongly_required',
      { is_minor: true },
      'stop',
      ['minor_needs_termo'],
    ],
  ])('%s', (_what, id, change, verdict, guards) => {
    const outcome = judge(id, { ...renewal, ...change });

    expect(outcome.findings.map(({ guard }) => guard)).toEqual(guards);
    expect(outcome.verdict).toBe(verdict);
  });

  it('one answer is enough to know that a family is complicated, three that it is not', () => {
    expect(judge('lawyer_filed_renewal', {}).verdict).toBe('ask');
    const { has_removal_order: _unknown, ...rest } = renewal;

    expect(judge('ordinary_renewal', rest).questions.map(({ fact }) => fact)).toEqual([
      'has_removal_order',
    ]);
    expect(judge('ordinary_renewal', { ...rest, has_criminal_record: true }).verdict).toBe(
      'ask_lawyer',
    );
  });
});
