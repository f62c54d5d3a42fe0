import type { CaseEvent, Stage } from '#domain/cases/life-cycle';
import type { NoticeKind, Outcome, SubmissionKind } from '#domain/playbooks/playbook';

/**
 * What a submission does to a request at that stage. A follow-up or a complaint to something filed already moves nothing,
 * and whether a follow-up delivered what was asked for is for a person to say.
 */
export function eventsOfSubmission(kind: SubmissionKind, stage: Stage): CaseEvent[] {
  if (stage === 'draft') return ['submitted'];
  if (kind === 'request') return ['refiled'];

  return kind === 'hearing_letter' && stage === 'hearing_notified' ? ['hearing_answered'] : [];
}

/**
 * What a notice does to a request at that stage. AIMA answers nothing that was not filed: a case that the firm takes over
 * with a notice was submitted by somebody. A decision moves it once it is known how it ended.
 */
export function eventsOfNotice(
  notice: { readonly kind: NoticeKind; readonly outcome: Outcome | undefined },
  stage: Stage,
): CaseEvent[] {
  const event = eventOfNotice(notice, stage);
  if (event === undefined) return [];
  if (stage !== 'draft') return [event];

  return event === 'taken_up' ? ['submitted'] : ['submitted', event];
}

function eventOfNotice(
  { kind, outcome }: { readonly kind: NoticeKind; readonly outcome: Outcome | undefined },
  stage: Stage,
): CaseEvent | undefined {
  if (kind === 'decision') return outcome && decisions[outcome];
  if (kind === 'appointment_receipt') {
    return stage === 'appointment_scheduled' ? 'appointment_held' : 'taken_up';
  }

  return answers[kind];
}

const decisions = { for: 'decided_for', against: 'decided_against', archived: 'archived' } as const;
const answers = {
  acknowledgement: 'acknowledged',
  elements_request: 'elements_requested',
  hearing: 'hearing_notified',
  payment_slip: undefined,
  other: undefined,
} as const;
