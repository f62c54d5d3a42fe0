import { z } from 'zod';
import { periodUnits } from '#domain/deadlines/rule';
import type { Trace } from '#domain/deadlines/trace';
import { ClosureView } from '../closures/closure-view.ts';
import { CitationView, TextView } from '../playbooks/list-playbooks.ts';

const PeriodView = z.object({ count: z.int(), unit: z.enum(periodUnits) }).meta({ id: 'Period' });

/** The complete explanation of a date, as the engine wrote it. */
export const TraceView = z
  .object({
    engine: z.string(),
    rule: z.object({ id: z.string(), version: z.int() }).nullable(),
    citations: z.array(CitationView),
    confidence: z.string(),
    start: z.iso.date(),
    period: PeriodView,
    /** A shorter term that the notice itself states. */
    stated: PeriodView.optional(),
    municipality: z.object({ code: z.string(), name: z.string(), region: z.string() }),
    counted: z.array(z.object({ from: z.iso.date(), to: z.iso.date(), days: z.int() })),
    skipped: z.array(
      z.object({
        date: z.iso.date(),
        kind: z.string(),
        reason: TextView,
        citation: CitationView,
        isMunicipalOnly: z.boolean(),
      }),
    ),
    rolled: z.array(
      z.object({
        date: z.iso.date(),
        kind: z.string(),
        reason: TextView,
        citation: CitationView,
        isMunicipalOnly: z.boolean(),
      }),
    ),
    readings: z.array(
      z.object({
        id: z.string(),
        date: z.iso.date(),
        reason: TextView,
        isLegal: z.boolean(),
        isSafe: z.boolean(),
      }),
    ),
    closures: z.array(ClosureView),
    legal: z.iso.date(),
    safe: z.iso.date(),
    beyondHorizon: z.boolean(),
  })
  .meta({ id: 'Trace' });

export const ExplanationView = z
  .object({ sentence: z.string(), steps: z.array(z.string()) })
  .meta({ id: 'Explanation' });

/** The trace as it leaves the service: the same values, freed of the domain's read-only types. */
export function toTraceView(trace: Trace): z.infer<typeof TraceView> {
  return TraceView.parse(trace);
}
