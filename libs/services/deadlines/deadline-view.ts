import { z } from 'zod';
import { UrgencyView } from '../cases/case-view.ts';
import { TextView } from '../playbooks/list-playbooks.ts';
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
    source: z.object({ kind: z.enum(['submission', 'notice']), id: z.uuid() }),
    startsOn: z.iso.date(),
    legalOn: z.iso.date(),
    safeOn: z.iso.date(),
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

/** A deadline with all its reasons. */
export const DeadlineFile = DeadlineView.extend({
  trace: TraceView,
  traceHash: z.string(),
  steps: z.object({ pt: ExplanationView, en: ExplanationView }),
}).meta({ id: 'DeadlineFile' });
