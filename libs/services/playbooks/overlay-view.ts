import { z } from 'zod';
import { playbookIds } from '#domain/playbooks/playbook';
import { line, Named, prose } from '../fields.ts';

const Id = z.string().min(1).max(60);

/** What a firm adds to a playbook, in its own words. */
export const OverlayContent = z
  .strictObject({
    /** Steps of the firm: after a step of the playbook or an earlier one of theirs, or first of all. */
    steps: z
      .array(z.strictObject({ id: Id, text: line(300), after: Id.optional() }))
      .max(30)
      .default([]),
    /** What the firm says beside a step, by the id of the step. */
    remarks: z.record(Id, line(500)).default({}),
    /** A last paragraph of the note. */
    noteEnding: prose(1_000).pipe(z.string().min(1, 'must not be empty')).optional(),
    /** Reminders, in working days before the safe date, in place of those of the playbook. */
    leadTimes: z.array(z.int()).min(1).max(10).optional(),
  })
  .meta({ id: 'PlaybookOverlayContent' });
export type OverlayContent = z.infer<typeof OverlayContent>;

export const OverlayView = z
  .object({
    playbook: z.enum(playbookIds),
    /** 0 while the firm has added nothing yet. */
    version: z.int(),
    content: OverlayContent,
    by: Named.nullable(),
    at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'PlaybookOverlay' });
