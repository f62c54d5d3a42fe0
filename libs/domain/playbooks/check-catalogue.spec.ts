import type { Playbook } from '#domain/playbooks/playbook-format';

import { playbooks, playbookVersions } from '#domain/playbooks/catalogue';
import { catalogueProblems } from '#domain/playbooks/check-catalogue';
import { hearingLetter } from '#domain/playbooks/eu-family/hearing-letter';
import { officeEmail } from '#domain/playbooks/eu-family/office-email';
import { correctionCourtAction } from '#domain/playbooks/eu-family/correction-court-action';

const letterThen = (opens: Playbook['id']): Playbook => ({
  ...hearingLetter,
  ladder: [{ rule: 'hearing_letter.follow_up', opens }],
});

describe('a catalogue', () => {
  it('is in order as it ships', () => {
    expect(catalogueProblems(playbooks)).toEqual([]);
  });

  it.each<[string, readonly Playbook[], string]>([
    [
      'an id twice',
      [correctionCourtAction, { ...correctionCourtAction, code: 'C9' }],
      'playbook correction_court_action: named twice',
    ],
    [
      'a code twice',
      [correctionCourtAction, { ...hearingLetter, code: 'C6' }],
      'code C6: given twice',
    ],
    [
      'a ladder to a playbook that it lacks',
      [hearingLetter],
      'playbook hearing_letter: its ladder opens correction_court_action, which is missing',
    ],
    [
      'a refusal that opens a playbook that it lacks',
      [hearingLetter],
      'playbook hearing_letter: a refusal opens correction_court_action, which is missing',
    ],
    [
      'refusals that lead to one another',
      [
        { ...hearingLetter, ladder: [], onRefusal: 'office_email' },
        { ...officeEmail, ladder: [], onRefusal: 'hearing_letter' },
      ],
      'ladder: hearing_letter, office_email lead to one another',
    ],
    [
      'a guard that leads to a playbook that it lacks',
      [hearingLetter, correctionCourtAction],
      'playbook hearing_letter: its guard wrong_card_issued leads to annulment_and_reissue, which is missing',
    ],
    [
      'two ladders that lead to one another',
      [officeEmail, letterThen('office_email')],
      'ladder: office_email, hearing_letter lead to one another',
    ],
    [
      'a ladder that leads to itself',
      [letterThen('hearing_letter')],
      'ladder: hearing_letter lead to one another',
    ],
  ])('with %s is refused and told why', (_what, catalogue, reason) => {
    expect(catalogueProblems(catalogue)).toContain(reason);
  });

  it('keeps each version of a playbook once, the newest the highest', () => {
    const named = playbookVersions.map(({ id, version }) => `${id} ${version}`);

    expect(new Set(named).size).toBe(named.length);
    for (const { id, version } of playbookVersions) {
      expect(version).toBeLessThanOrEqual(playbooks.find((each) => each.id === id)?.version ?? 0);
    }
  });

  it('stops nobody because a correction is pending, since version 2', () => {
    const asking = (versions: readonly Playbook[]) =>
      versions.filter(({ guards }) => guards.includes('correction_pending')).map(({ id }) => id);

    expect(asking(playbooks)).toEqual([]);
    expect(asking(playbookVersions)).toHaveLength(4);
  });
});
