import type { Text } from '#domain/calendar/text';

import { ruleIds } from '#domain/deadlines/rule';
import { publishedRules, ruleById } from '#domain/deadlines/rules';
import { newbornArt124 } from '#domain/playbooks/born-in-portugal/newborn-art-124';
import { missingLanguages, playbookProblems } from '#domain/playbooks/check-playbook';
import { questions } from '#domain/playbooks/facts';
import { mergeFields } from '#domain/playbooks/pieces/merge-fields';
import { citations } from '#domain/playbooks/pieces/citations';
import { costs } from '#domain/playbooks/pieces/costs';
import { disputes } from '#domain/playbooks/pieces/disputes';
import { documents } from '#domain/playbooks/pieces/documents';
import { evidence } from '#domain/playbooks/pieces/evidence';
import { guards } from '#domain/playbooks/pieces/guards';
import { logins } from '#domain/playbooks/pieces/logins';
import { observedTimes } from '#domain/playbooks/pieces/observed-times';
import {
  playbookById,
  playbooks,
  playbookVersion,
  playbookVersions,
} from '#domain/playbooks/catalogue';
import { kindsWithReplyDays, playbookIds } from '#domain/playbooks/playbook';

describe('the catalogue', () => {
  it('has every playbook once and version 1 of every rule', () => {
    expect(playbooks.map(({ id }) => id)).toEqual(playbookIds);
    expect(new Set(publishedRules.map(({ id }) => id))).toEqual(new Set(ruleIds));
    expect(publishedRules.map(({ version }) => version)).toEqual(ruleIds.map(() => 1));
  });

  it('lets exactly those notices state a term whose rule can take it', () => {
    const timers = playbooks.flatMap((playbook) => playbook.timers);
    const stating = timers
      .filter(({ rule }) => ruleById(rule).noticeTerm !== undefined)
      .flatMap((timer) => (timer.on === 'notice' ? timer.kinds : []));

    expect(new Set(stating)).toEqual(new Set(kindsWithReplyDays));
  });

  it('starts every rule there is', () => {
    const started = playbooks.flatMap(({ timers, dayTimers }) => [...timers, ...dayTimers]);

    expect(new Set(started.map(({ rule }) => rule))).toEqual(new Set(ruleIds));
  });

  it('is in order: no playbook has a problem, and no two share a code', () => {
    for (const playbook of playbooks)
      expect([playbook.id, playbookProblems(playbook)]).toEqual([playbook.id, []]);
    expect(new Set(playbooks.map(({ code }) => code)).size).toBe(playbooks.length);
  });

  it('uses every guard, document, cost, time, proof and dispute that it describes', () => {
    // What an earlier version asks is still asked of the cases that follow it.
    const all = JSON.stringify(playbookVersions);
    const described = [guards, documents, costs, observedTimes, evidence, disputes, logins];

    for (const id of described.flatMap((each) => Object.keys(each))) {
      expect([id, all.includes(`"${id}"`)]).toEqual([id, true]);
    }
  });

  it('lets every ladder and guard lead to a playbook of the catalogue', () => {
    const targets = [
      ...playbooks.flatMap(({ ladder }) => ladder.map(({ opens }) => opens)),
      ...Object.values(guards).flatMap(({ goTo }) => goTo ?? []),
    ];

    for (const id of targets) expect(playbookById(id)?.id).toBe(id);
  });

  it('says nothing of a practice as though it were law', () => {
    const practice = ['newborns', 'wrongArticle', 'childAccounts'] as const;

    for (const each of practice) expect(citations[each].confidence).toBe('article');
    expect(Object.keys(disputes)).toHaveLength(21);
  });

  it('does not invent a playbook', () => {
    expect(playbookById('toString')).toBeUndefined();
  });

  it('keeps the version with which a case was opened', () => {
    const old = { ...newbornArt124, leadTimes: [0] };
    const versions = [{ ...newbornArt124, version: 2 }, old];

    expect(playbookVersion('newborn_art_124', 1, versions)).toBe(old);
    expect(playbookVersion('newborn_art_124', 2, versions)?.leadTimes).toEqual([5, 2, 0]);
    expect(playbookVersion('newborn_art_124', 3, versions)).toBeUndefined();
    expect(playbookVersion('newborn_art_124', 1)).toBe(newbornArt124);
  });

  it('describes every piece in both languages', () => {
    const named = [documents, evidence, costs, observedTimes].flatMap((each) =>
      Object.entries(each),
    );
    const texts: readonly (readonly [string, Text])[] = [
      ...named.map(([id, { name }]) => [id, name] as const),
      ...Object.entries(guards).map(([id, { says }]) => [id, says] as const),
      ...Object.entries({ ...logins, ...questions, ...mergeFields }),
      ...Object.entries(disputes).flatMap(([id, { question, followed, other }]) =>
        [question, followed.says, other.says].map((text) => [id, text] as const),
      ),
    ];

    for (const [id, text] of texts) expect(missingLanguages(id, text)).toEqual([]);
  });

  it('reminds at least on the last day', () => {
    for (const { leadTimes } of playbooks) expect(leadTimes).toContain(0);
  });
});
