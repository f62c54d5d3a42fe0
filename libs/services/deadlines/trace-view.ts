import { z } from 'zod';
import { dilations } from '#domain/deadlines/dilation';
import { directions, periodUnits, regimes } from '#domain/deadlines/rule';
import type { Trace } from '#domain/deadlines/trace';
import { ClosureView } from '../closures/closure-view.ts';
import { CitationView, TextView } from '../playbooks/playbook-view.ts';

const PeriodView = z.object({ count: z.int(), unit: z.enum(periodUnits) }).meta({ id: 'Period' });

const DayView = z.object({
  date: z.iso.date(),
  kind: z.string(),
  reason: TextView,
  citation: CitationView,
  isMunicipalOnly: z.boolean(),
});

const NotificationView = z.object({
  how: z.enum(['registered_post', 'electronic']),
  sentOn: z.iso.date(),
  receivedOn: z.iso.date().optional(),
  /** Calendar days after which the law presumes it. */
  days: z.int(),
  citation: CitationView,
  presumedOn: z.iso.date(),
  /** The day on which it counts by the firm's reading of the law. */
  on: z.iso.date(),
});

const DilationView = z.object({
  place: z.enum(dilations),
  days: z.int(),
  citation: CitationView,
  from: z.iso.date(),
  until: z.iso.date(),
});

/** What engine 3 says beside what the engines before it said; traces stored by those lack it. */
const sinceEngine3 = {
  event: z.iso.date().optional(),
  regime: z.enum(regimes).optional(),
  direction: z.enum(directions).optional(),
  office: z.string().optional(),
  /** The snapshot of the calendar. */
  calendar: z.string().optional(),
  choices: z
    .object({
      municipal: z.enum(['suspends', 'counts']),
      partial: z.enum(['rolls', 'ignored']),
      dilation: z.enum(['calendar_days', 'working_days']),
      months: z.enum(['date_to_date', 'suspended']),
      notification: z.enum(['presumed', 'received']),
      courtSaturday: z.enum(['rolls', 'stands']),
      courtClosure: z.enum(['rolls', 'ignored']),
    })
    .optional(),
  notification: NotificationView.optional(),
  dilation: DilationView.optional(),
  /** Every weekday holiday in the days that any reading looked at. */
  holidays: z.array(DayView).optional(),
  vacations: z
    .array(
      z.object({
        from: z.iso.date(),
        until: z.iso.date(),
        reason: TextView,
        citation: CitationView,
      }),
    )
    .optional(),
  /** The safe date less the firm's margin. */
  internal: z.iso.date().optional(),
  marginDays: z.int().optional(),
};

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
    skipped: z.array(DayView),
    rolled: z.array(DayView),
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
    ...sinceEngine3,
  })
  .meta({ id: 'Trace' });

export const ExplanationView = z
  .object({ sentence: z.string(), steps: z.array(z.string()) })
  .meta({ id: 'Explanation' });

/** The trace as it leaves the service: the same values, freed of the domain's read-only types. */
export function toTraceView(trace: Trace): z.infer<typeof TraceView> {
  return TraceView.parse(trace);
}
