import type { Locale } from '#domain/calendar/text';
import { ruleIds } from '#domain/deadlines/rule';
import { ruleById } from '#domain/deadlines/rules';

/** The name of a rule that a record cites: of any that this release knows, whatever procedure has it. */
export function ruleName(id: unknown, locale: Locale): string | undefined {
  const known = ruleIds.find((each) => each === id);

  return known && ruleById(known).name[locale];
}
