import type { CivilDate } from '#domain/calendar/civil-date';
import type { FirmContext } from '#db/with-firm';
import { fromCivil } from '#db/civil';

export const timelineKinds = [
  'case_opened',
  'opening_decided',
  'opening_warned',
  'case_followed',
  'playbook_changed',
  'step_done',
  'step_skipped',
  'step_undone',
  'case_updated',
  'case_closed',
  'case_restricted',
  'restriction_lifted',
  'case_entered',
  'case_handed_over',
  'answers_recorded',
  'day_recorded',
  'submission_recorded',
  'delivery_recorded',
  'notice_recorded',
  'event_recorded',
  'document_recorded',
  'document_taken_back',
  'deadline_set',
  'deadline_superseded',
  'deadline_done',
  'deadline_moved',
  'deadline_kept',
  'deadline_fixed',
  'deadline_released',
  'reminder_sent',
  'escalated',
  'escalation_sent',
  'message_redirected',
  'alert_acknowledged',
] as const;

export type TimelineEntry = {
  readonly caseId: string;
  readonly kind: (typeof timelineKinds)[number];
  readonly happenedOn: CivilDate;
  readonly data?: Readonly<Record<string, string | number | null>>;
};

export async function writeTimeline(ctx: FirmContext, ...entries: TimelineEntry[]): Promise<void> {
  await ctx.tx.timeline.createMany({
    data: entries.map((entry) => ({
      caseId: entry.caseId,
      kind: entry.kind,
      happenedOn: fromCivil(entry.happenedOn),
      actorId: ctx.userId ?? null,
      data: { ...entry.data },
    })),
  });
}
