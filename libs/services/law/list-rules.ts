import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { requireSight } from '../access/permissions.ts';
import { CitationView, TextView } from '../playbooks/playbook-view.ts';
import { readRuleHeads } from './rule-rows.ts';
import { RuleBody } from './rule-version-input.ts';

/** One version of a rule as it is in force, and who stands behind it. */
export const RuleView = z
  .object({
    id: z.string(),
    version: z.int(),
    /** Periods whose event is on or after this day; null: whatever the day. */
    appliesFrom: z.iso.date().nullable(),
    name: TextView,
    period: z.object({ count: z.int(), unit: z.string() }),
    kind: RuleBody.shape.kind,
    citations: z.array(CitationView),
    confidence: z.string(),
    author: z.string(),
    signedBy: z.array(z.string()),
  })
  .meta({ id: 'Rule' });

/** Every rule by which dates are computed, version by version. */
export async function listRules(ctx: ReadContext): Promise<z.infer<typeof RuleView>[]> {
  requireSight(ctx, 'law.read');
  return (await readRuleHeads(ctx))
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map(({ rule, author, signedBy }) => ({
      id: rule.id,
      version: rule.version,
      appliesFrom: rule.appliesFrom ?? null,
      name: rule.name,
      period: rule.period,
      kind: rule.kind,
      citations: rule.citations.map((citation) => ({ ...citation })),
      confidence: rule.confidence,
      author,
      signedBy: [...signedBy],
    }));
}
