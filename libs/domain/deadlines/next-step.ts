import type { Text } from '#domain/calendar/text';
import type { Rule } from '#domain/deadlines/rule';

/** What the firm does now under a rule: one thing until its date, another once the date has passed. */
export function nextStepOf(rule: Rule, isOverdue: boolean): Text {
  return isOverdue ? rule.onExpiry : rule.whileOpen;
}
