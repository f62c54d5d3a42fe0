import { z } from 'zod';
import { dayFacts } from '#domain/playbooks/facts';
import { UrgencyView } from '../cases/case-view.ts';
import { Named } from '../fields.ts';
import { DateChangeView } from '../impacts/change-view.ts';
import { TextView } from '../playbooks/playbook-view.ts';
import { ExplanationView, TraceView } from './trace-view.ts';

export const DeadlineView = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    rule: z.object({
      id: z.string(),
      version: z.int(),
      name: TextView,
      kind: z.enum(['statutory_party', 'statutory_authority', 'practice']),
      confidence: z.string(),
      /** What the firm does until the date, and once it has passed. */
      whileOpen: TextView,
      onExpiry: TextView,
    }),
    /** What started it; `fact` names a day that nobody filed or notified. */
    source: z.object({
      kind: z.enum(['submission', 'notice', 'day']),
      id: z.uuid(),
      fact: z.enum(dayFacts).nullable(),
    }),
    startsOn: z.iso.date(),
    legalOn: z.iso.date(),
    safeOn: z.iso.date(),
    /** The safe date less the firm's own margin. */
    internalOn: z.iso.date(),
    /** A lawyer's own date, which stands whatever is computed; the computed one is in the trace. */
    fixed: z.object({ at: z.iso.datetime(), by: Named, reason: z.string() }).nullable(),
    status: z.enum(['open', 'done', 'superseded']),
    urgency: UrgencyView,
    supersededBy: z.uuid().nullable(),
    closedAt: z.iso.datetime().nullable(),
    proof: z.string().nullable(),
    /** Outside the years whose calendar was checked: the date is a guess and says so. */
    beyondHorizon: z.boolean(),
    /** One sentence, in the two languages of the product. */
    explanation: TextView,
  })
  .meta({ id: 'Deadline' });
export type DeadlineView = z.infer<typeof DeadlineView>;

/** A deadline with all its reasons and its history. */
export const DeadlineFile = DeadlineView.extend({
  trace: TraceView,
  traceHash: z.string(),
  /** Every change of its date, made or proposed, the latest first. */
  changes: z.array(DateChangeView),
  steps: z.object({ pt: ExplanationView, en: ExplanationView }),
}).meta({ id: 'DeadlineFile' });
