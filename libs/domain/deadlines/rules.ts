import type { CivilDate } from '#domain/calendar/civil-date';
import type { Rule, RuleId } from '#domain/deadlines/rule';

import { authorityRules } from '#domain/deadlines/rules-authority';
import { courtRules } from '#domain/deadlines/rules-court';
import { partyRules } from '#domain/deadlines/rules-party';
import { practiceRules } from '#domain/deadlines/rules-practice';

/** Every version that this release ships. A change of law adds a version; it never edits one. */
export const publishedRules: readonly Rule[] = [
  ...practiceRules,
  ...partyRules,
  ...authorityRules,
  ...courtRules,
];

/**
 * The version that governs a period whose event is on `start`: the newest one that applies by then,
 * or the oldest known when none does yet. Throws RangeError when there is no such rule.
 */
export function ruleInForce(rules: readonly Rule[], id: RuleId, start: CivilDate): Rule {
  const [oldest, ...later] = versionsOf(rules, id);

  return later.findLast(({ appliesFrom }) => (appliesFrom ?? start) <= start) ?? oldest;
}

/** One version of a rule; undefined when it is not among them. */
export function ruleVersion(rules: readonly Rule[], id: RuleId, version: number): Rule | undefined {
  return rules.find((rule) => rule.id === id && rule.version === version);
}

/** The newest version this release ships: whoever shows a name or a next step asks for it. */
export function ruleById(id: RuleId): Rule {
  const versions = versionsOf(publishedRules, id);

  return versions.at(-1) ?? versions[0];
}

// From the oldest version to the newest.
function versionsOf(rules: readonly Rule[], id: RuleId): readonly [Rule, ...Rule[]] {
  const [oldest, ...later] = rules
    .filter((rule) => rule.id === id)
    .toSorted((a, b) => a.version - b.version);
  if (oldest === undefined) throw new RangeError(`no such rule: ${id}`);

  return [oldest, ...later];
}
