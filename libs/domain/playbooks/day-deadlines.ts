import type { CivilDate } from '#domain/calendar/civil-date';
import type { Rule } from '#domain/deadlines/rule';
import type { KnownDays } from '#domain/playbooks/condition';
import type { DayFact } from '#domain/playbooks/facts';
import type { Playbook } from '#domain/playbooks/playbook-format';

import { addMonths } from '#domain/calendar/civil-date';
import { publishedRules, ruleInForce } from '#domain/deadlines/rules';

export type DayDeadline = {
  readonly rule: Rule;
  readonly fact: DayFact;
  readonly start: CivilDate;
};

/**
 * The deadlines that run from days nobody files or notifies (the registration of a birth, the expiry
 * of a permit), in the order of the playbook. A day that is unknown, or that there is not,
 * starts nothing.
 */
export function dayDeadlines(
  playbook: Playbook,
  days: KnownDays,
  rules: readonly Rule[] = publishedRules,
): DayDeadline[] {
  return playbook.dayTimers.flatMap(({ rule, from, afterMonths = 0 }) => {
    const day = days[from];
    if (day === undefined || day === null) return [];
    const start = addMonths(day, afterMonths);

    return [{ rule: ruleInForce(rules, rule, start), fact: from, start }];
  });
}
