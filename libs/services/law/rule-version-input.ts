import type { Rule } from '#domain/deadlines/rule';
import { z } from 'zod';
import { civilDate } from '#domain/calendar/civil-date';
import { parsePeriod } from '#domain/deadlines/period';
import { periodUnits, ruleIds } from '#domain/deadlines/rule';
import { CivilDay, line } from '../fields.ts';
import { confidences } from './calendar-entry-input.ts';

const Text = z.strictObject({ pt: line(500), en: line(500) });
const Citation = z.strictObject({
  text: line(500),
  confidence: z.enum(confidences),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
});
const Period = z
  .strictObject({ count: z.int(), unit: z.enum(periodUnits) })
  .superRefine((period, ctx) => {
    const parsed = parsePeriod(period);
    if (!parsed.ok)
      ctx.addIssue({ code: 'custom', path: [parsed.field], message: parsed.reason.en });
  });

/** What a version says, without its name and number: the form in which it is kept. */
export const RuleBody = z.strictObject({
  name: Text,
  period: Period,
  kind: z.enum(['statutory_party', 'statutory_authority', 'practice']),
  regime: z.enum(['administrative', 'court']).default('administrative'),
  direction: z.enum(['forward', 'backward']).default('forward'),
  citations: z.array(Citation).min(1).max(20),
  confidence: z.enum(confidences),
  noticeTerm: z.enum(['minimum', 'general']).optional(),
  whileOpen: Text,
  onExpiry: Text,
});
export type RuleBody = z.infer<typeof RuleBody>;

/** A version of a rule as it is published: from which day it governs, and who signed it. */
export const RuleVersionInput = RuleBody.extend({
  id: z.enum(ruleIds),
  version: z.int().min(1).max(1_000),
  /** Periods whose event is on or after this day; the transition clause of the law that changed. */
  appliesFrom: CivilDay.optional(),
  signedBy: z.array(line(200)).max(10).default([]),
  note: line(500).optional(),
});
export type RuleVersionInput = z.infer<typeof RuleVersionInput>;

/** The version as the engine reads it. */
export function ruleOf(
  body: RuleBody,
  named: {
    readonly id: Rule['id'];
    readonly version: number;
    readonly appliesFrom: string | null;
  },
): Rule {
  const { noticeTerm, citations, ...said } = body;
  const { id, version, appliesFrom } = named;

  return {
    ...said,
    id,
    version,
    citations: citations.map(({ url, ...citation }) => ({ ...citation, ...(url && { url }) })),
    ...(noticeTerm && { noticeTerm }),
    ...(appliesFrom && { appliesFrom: civilDate(appliesFrom) }),
  };
}
