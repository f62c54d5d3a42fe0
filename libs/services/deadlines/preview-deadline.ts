import { z } from 'zod';
import { civilDate } from '#domain/calendar/civil-date';
import { findMunicipality } from '#domain/calendar/places';
import { computeDeadline } from '#domain/deadlines/compute-deadline';
import { explain } from '#domain/deadlines/explain';
import { parsePeriod } from '#domain/deadlines/period';
import { periodUnits } from '#domain/deadlines/rule';
import type { ReadContext } from '#db/with-firm';
import { invalidField } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { lawOf } from '../law/read-law.ts';
import { CivilDay } from '../fields.ts';
import { ExplanationView, toTraceView, TraceView } from './trace-view.ts';

export const PreviewDeadline = z
  .strictObject({
    start: CivilDay,
    count: z.int(),
    unit: z.enum(periodUnits),
    /** Name or INE code of the municipality whose holidays count. */
    municipality: z.string().max(100),
  })
  .meta({ id: 'PreviewDeadline' });

export const DeadlinePreview = z
  .object({
    legalOn: z.iso.date(),
    safeOn: z.iso.date(),
    trace: TraceView,
    steps: z.object({ pt: ExplanationView, en: ExplanationView }),
  })
  .meta({ id: 'DeadlinePreview' });

/** What date would follow by the law as the firm has it, and why. Writes nothing. */
export async function previewDeadline(
  ctx: ReadContext,
  input: z.infer<typeof PreviewDeadline>,
): Promise<z.infer<typeof DeadlinePreview>> {
  requirePermission(ctx, 'law.read');
  const municipality = findMunicipality(input.municipality);
  if (!municipality) throw invalidField('municipality', 'is not a known municipality');
  const parsed = parsePeriod(input);
  if (!parsed.ok) throw invalidField(parsed.field, parsed.reason.en);

  const law = await lawOf(ctx);
  const { legal, safe, trace } = computeDeadline({
    start: civilDate(input.start),
    period: parsed.period,
    calendar: law.calendarOf(municipality.code),
    choices: law.choices,
    marginDays: law.marginDays,
  });

  return {
    legalOn: legal,
    safeOn: safe,
    trace: toTraceView(trace),
    steps: { pt: explain(trace, 'pt'), en: explain(trace, 'en') },
  };
}
