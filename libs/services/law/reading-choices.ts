import { z } from 'zod';
import type { ReadingChoices as Choices } from '#domain/deadlines/readings';

/** The questions that the law leaves open, and how a firm may read each; the first is the default. */
export const ReadingChoices = z
  .strictObject({
    municipal: z.enum(['suspends', 'counts']),
    partial: z.enum(['rolls', 'ignored']),
    dilation: z.enum(['calendar_days', 'working_days']),
    months: z.enum(['date_to_date', 'suspended']),
    notification: z.enum(['presumed', 'received']),
    courtSaturday: z.enum(['rolls', 'stands']),
    courtClosure: z.enum(['rolls', 'ignored']),
  })
  .meta({ id: 'ReadingChoices' }) satisfies z.ZodType<Choices>;
