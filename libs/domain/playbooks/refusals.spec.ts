import type { NoticeFact } from '#domain/playbooks/expected-deadlines';
import type { PlaybookId } from '#domain/playbooks/playbook';

import { civilDate } from '#domain/calendar/civil-date';
import { playbooks, playbookVersions } from '#domain/playbooks/catalogue';
import { expectedDeadlines } from '#domain/playbooks/expected-deadlines';

const terms = ['complaint.filing', 'court.annulment_action', 'court.due_act_refusal'];
const onTheWayToCourt: readonly PlaybookId[] = [
  'renewal_escalation',
  'art_124_court_action',
  'correction_court_action',
];
/** Nothing is asked of AIMA: there is nothing that it could refuse. */
const askNothing: readonly PlaybookId[] = [
  'born_in_portugal_route',
  'child_nif',
  'child_of_portuguese_parent',
  'naturalisation_hold',
];

const decision = (outcome?: NoticeFact['outcome']): NoticeFact => ({
  id: 'n1',
  kind: 'decision',
  channel: 'counter',
  receivedOn: civilDate('2026-06-22'),
  ...(outcome && { outcome }),
});

describe('a decision of AIMA', () => {
  const started = (playbook: (typeof playbooks)[number], notice: NoticeFact) =>
    expectedDeadlines(playbook, { submissions: [], notices: [notice] })
      .map(({ rule, start }) => `${rule.id} ${start}`)
      .toSorted();

  it.each(playbookVersions.map((playbook) => [playbook.code, playbook.version, playbook] as const))(
    'in %s, version %i, starts the complaint and court, once each, unless it is known to be in favour',
    (_code, _version, playbook) => {
      const all = terms.map((rule) => `${rule} 2026-06-22`);

      expect(started(playbook, decision('against'))).toEqual(all);
      expect(started(playbook, decision('archived'))).toEqual(all);
      expect(started(playbook, decision())).toEqual(all);
      expect(started(playbook, decision('for'))).toEqual(
        onTheWayToCourt.includes(playbook.id) ? all : [],
      );
    },
  );

  it('leads on to court from every procedure in which something is asked of AIMA', () => {
    const leadsNowhere = playbooks.filter(({ onRefusal }) => onRefusal === undefined);

    expect(leadsNowhere.map(({ id }) => id).toSorted()).toEqual(
      [...onTheWayToCourt, ...askNothing].toSorted(),
    );
    for (const { id, onRefusal } of playbooks) {
      if (onRefusal) expect([id, onTheWayToCourt.includes(onRefusal)]).toEqual([id, true]);
    }
  });

  it('that the file does not hold can be told as a day, from which the same terms run', () => {
    for (const { id, dayTimers } of playbooks.filter((each) => onTheWayToCourt.includes(each.id))) {
      const fromTheDay = dayTimers.filter(({ from }) => from === 'decision_notified_on');

      expect([id, fromTheDay.map(({ rule }) => rule).toSorted()]).toEqual([id, terms]);
    }
  });
});
