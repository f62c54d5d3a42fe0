import type { CivilDate } from '#domain/calendar/civil-date';
import type { Citation, Confidence } from '#domain/calendar/confidence';
import type { Text } from '#domain/calendar/text';

export const periodUnits = ['working_days', 'calendar_days', 'months', 'years', 'hours'] as const;

export type PeriodUnit = (typeof periodUnits)[number];

export type Period = { readonly count: number; readonly unit: PeriodUnit };

export const ruleIds = [
  'contactenos.response',
  'contactenos.second_request',
  'contactenos.court_action',
  'hearing_letter.follow_up',
  'hearing.reply',
  'counter_receipt.correction',
  'annulment.reply',
  'elements.reply',
  'authority.decision',
  'email.silence',
  'case.look_again',
  'professional.certificate',
  'analysis.window',
  'complaint.filing',
  'omission.challenge',
  'birth.residence_request',
  'renewal.request',
  'renewal.before_expiry',
  'payment.slip',
  'certificate.issue',
  'first_grant.decision',
  'eu_card.request',
  'eu_card.issue',
  'court.annulment_action',
  'court.due_act_refusal',
  'court.due_act_inertia',
  'court.information_summons',
] as const;

export type RuleId = (typeof ruleIds)[number];

/** Who the period binds: a party, an authority, or nobody but the firm's own practice. */
export type RuleKind = 'statutory_party' | 'statutory_authority' | 'practice';

export const regimes = ['administrative', 'court'] as const;

/** Which law counts the period: CPA art. 87, or the Civil Code (art. 279) as CPTA art. 58/2 has it. */
export type Regime = (typeof regimes)[number];

export const directions = ['forward', 'backward'] as const;

/** Forward from an event, or backward from a day before which something must be done. */
export type Direction = (typeof directions)[number];

/**
 * What a term stated in the notice is to the period of the rule: the law's `minimum` may not be
 * shortened, a `general` term stands where the notice states none.
 */
export type NoticeTerm = 'minimum' | 'general';

export type Rule = {
  readonly id: RuleId;
  readonly version: number;
  /** The version governs periods whose event is on this day or later; absent: it always did. */
  readonly appliesFrom?: CivilDate;
  readonly name: Text;
  readonly period: Period;
  readonly kind: RuleKind;
  readonly regime: Regime;
  readonly direction: Direction;
  readonly citations: readonly Citation[];
  readonly confidence: Confidence;
  /** Absent when no notice can state another term. */
  readonly noticeTerm?: NoticeTerm;
  /** What the firm does until the date. */
  readonly whileOpen: Text;
  /** What the firm does next when the date passes without an answer. */
  readonly onExpiry: Text;
};
