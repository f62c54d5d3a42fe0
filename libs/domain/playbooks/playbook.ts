import type { Citation } from '#domain/calendar/confidence';
import type { Text } from '#domain/calendar/text';
import type { RuleId } from '#domain/deadlines/rule';

export const submissionKinds = [
  'request',
  'follow_up',
  'correction',
  'hearing_letter',
  'complaint',
  'annulment_request',
] as const;

export type SubmissionKind = (typeof submissionKinds)[number];

export const channels = [
  'contactenos',
  'renewal_portal',
  'professional_portal',
  'email',
  'registered_post',
  'counter',
] as const;

export type Channel = (typeof channels)[number];

export const noticeKinds = [
  'appointment_receipt',
  'acknowledgement',
  'elements_request',
  'hearing',
  'decision',
  'other',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** The notices that may state how many working days they give to reply. */
export const kindsWithReplyDays: readonly NoticeKind[] = ['hearing', 'elements_request'];

export const playbookIds = [
  'child_portal_account',
  'newborn_art_124',
  'art_15_filed_as_art_17',
  'general_contactenos',
] as const;

export type PlaybookId = (typeof playbookIds)[number];

/** Which of the matching facts starts the period. */
export type Which = 'first' | 'latest' | 'each';

/** A period that starts when a fact of these kinds enters the case. */
export type Timer =
  | {
      readonly rule: RuleId;
      readonly on: 'submission';
      readonly kinds: readonly SubmissionKind[];
      readonly channels?: readonly Channel[];
      readonly which: Which;
    }
  | {
      readonly rule: RuleId;
      readonly on: 'notice';
      readonly kinds: readonly NoticeKind[];
      readonly which: Which;
    };

export type Playbook = {
  readonly id: PlaybookId;
  readonly version: number;
  readonly name: Text;
  readonly summary: Text;
  readonly legalBasis: readonly Citation[];
  /** Menu path in the contactenos form, from the outermost choice to the innermost. */
  readonly menu: { readonly primary: readonly string[]; readonly fallback?: readonly string[] };
  /** The first dated step when a case is opened. */
  readonly nextStep: Text;
  /** Reminders, in working days before the safe date. */
  readonly leadTimes: readonly number[];
  readonly timers: readonly Timer[];
};
