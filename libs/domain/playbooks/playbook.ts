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

/** Who signed the form, sent the letter or stood at the counter. */
export const filers = ['applicant', 'parent', 'lawyer', 'firm'] as const;

export const noticeKinds = [
  'appointment_receipt',
  'acknowledgement',
  'elements_request',
  'hearing',
  'decision',
  'payment_slip',
  'other',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

export const outcomes = ['for', 'against', 'archived'] as const;

/** How a decision ended the request. */
export type Outcome = (typeof outcomes)[number];

/** The notices that may state how many working days they give to reply. */
export const kindsWithReplyDays: readonly NoticeKind[] = ['hearing', 'elements_request'];

export const families = [
  'child_renewal',
  'born_in_portugal',
  'eu_family',
  'portal_faults',
  'ordinary',
] as const;

/** What the procedures are grouped by. */
export type Family = (typeof families)[number];

export const playbookIds = [
  'child_portal_account',
  'child_without_nif',
  'expired_card_pack',
  'lawyer_filed_renewal',
  'renewal_escalation',
  'email_silence',
  'born_in_portugal_route',
  'newborn_art_124',
  'art_124_subtype_missing',
  'art_124_appointment',
  'art_124_insistence',
  'art_124_court_action',
  'child_nif',
  'child_renewal_with_parent',
  'child_of_portuguese_parent',
  'golden_visa_newborn',
  'eu_family_card_route',
  'receipt_check',
  'art_15_filed_as_art_17',
  'office_email',
  'hearing_letter',
  'annulment_and_reissue',
  'correction_court_action',
  'spouse_of_portuguese',
  'naturalisation_hold',
  'login_credentials',
  'citizen_not_identified',
  'niss_not_recognised',
  'title_or_booking_unknown',
  'termo_wrongly_required',
  'crue_form_failure',
  'family_reunification_locked',
  'wrong_queue',
  'ordinary_renewal',
  'first_grant',
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
      /** Counts from the day of delivery, once it is known. */
      readonly from?: 'delivery';
    }
  | {
      readonly rule: RuleId;
      readonly on: 'notice';
      readonly kinds: readonly NoticeKind[];
      /** A decision known to have ended so starts nothing; one whose end nobody said does. */
      readonly unless?: Outcome;
      readonly which: Which;
    };
