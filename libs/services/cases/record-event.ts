import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { civilDate } from '#domain/calendar/civil-date';
import { afterEvent, caseEvents } from '#domain/cases/life-cycle';
import { AppError, invalidField } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { CivilDay, prose } from '../fields.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';
import { stateOf } from './move-case.ts';
import { noteProgress, requireOpenCase } from './note-progress.ts';

export const RecordEvent = z
  .strictObject({ event: z.enum(caseEvents), on: CivilDay, note: prose(2_000).optional() })
  .meta({ id: 'RecordEvent' });

/**
 * Records what nobody files or sends: a card came, it was the wrong one, the form is locked, a court was asked. `conflict`,
 * with the events that are possible, when it cannot happen at this stage.
 */
export async function recordEvent(
  ctx: FirmContext,
  input: { readonly caseId: string; readonly happened: z.infer<typeof RecordEvent> },
): Promise<void> {
  requirePermission(ctx, 'files.write');
  const { caseId } = input;
  const { event, note } = input.happened;
  const on = civilDate(input.happened.on);
  if (on > today(ctx.clock)) throw invalidField('on', 'must not lie in the future');
  if (on < '2000-01-01') throw invalidField('on', 'must not lie before the year 2000');
  const matter = await requireOpenCase(ctx, caseId);
  const outcome = afterEvent(stateOf(matter), event);
  if (!outcome.ok) {
    const possible = outcome.possible.join(', ') || 'none';

    throw new AppError('conflict', `This cannot happen at this stage of the case`, [
      { path: 'event', message: `possible now: ${possible}` },
    ]);
  }

  const { doneStep: _none, ...told } = await noteProgress(ctx, matter, {
    on,
    by: 'event',
    events: [event],
    waitingOn: 'firm',
  });
  await writeTimeline(ctx, {
    caseId,
    kind: 'event_recorded',
    happenedOn: on,
    data: { event, note: note || null, ...told },
  });
  await writeAudit(ctx, {
    action: 'case.event_recorded',
    subjectType: 'case',
    subjectId: caseId,
    data: { event, on },
  });
}
