import type { Citation } from '#domain/calendar/confidence';
import type { Text } from '#domain/calendar/text';
import type { LetterField } from '#domain/letters/letter-fields';

export const letterIds = [
  'hearing',
  'hearing_by_applicant',
  'hearing_without_decision',
  'annulment_and_reissue',
  'parent_declaration',
  'complaint',
  'certificate_request',
  'power_of_attorney_cover',
] as const;

export type LetterId = (typeof letterIds)[number];

/** A paragraph: Portuguese, with {letter_fields}; with a condition, only where it holds. */
export type LetterPart = {
  readonly text: string;
  readonly ifKnown?: LetterField;
  readonly unlessKnown?: LetterField;
};

/** A statement of law and where it stands; the confidence is for whoever signs, and is not printed. */
export type LawPart = { readonly text: string; readonly citation: Citation };

export type LetterTemplate = {
  readonly id: LetterId;
  readonly name: Text;
  /** Who writes and signs: the firm, on its letterhead, the applicant under their own name, or the parent. */
  readonly from: 'firm' | 'applicant' | 'parent';
  /** The office of the case, AIMA's mailbox for complaints, or whoever it is shown to. */
  readonly to: 'office' | 'complaints' | 'anybody';
  /** It also goes by registered post with signed receipt, and says so. */
  readonly isRegistered?: true;
  /** What the other side files it under; absent where there is nothing yet. */
  readonly reference?: LetterPart;
  readonly subject: string;
  readonly facts: readonly LetterPart[];
  readonly law: readonly LawPart[];
  /** How the request begins, and each thing that is asked for or declared. */
  readonly request: { readonly opening: string; readonly items: readonly LetterPart[] };
  /** What is said after the request. */
  readonly reserve: readonly LetterPart[];
  readonly enclosures: readonly LetterPart[];
};
