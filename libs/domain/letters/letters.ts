import type { LetterId, LetterTemplate } from '#domain/letters/letter';
import type { PlaybookId } from '#domain/playbooks/playbook';

import { annulmentAndReissue } from '#domain/letters/annulment-and-reissue';
import { certificateRequest } from '#domain/letters/certificate-request';
import { complaint } from '#domain/letters/complaint';
import { hearing, hearingByApplicant, hearingWithoutDecision } from '#domain/letters/hearing';
import { parentDeclaration } from '#domain/letters/parent-declaration';
import { powerOfAttorneyCover } from '#domain/letters/power-of-attorney-cover';

export const letters: Readonly<Record<LetterId, LetterTemplate>> = {
  hearing,
  hearing_by_applicant: hearingByApplicant,
  hearing_without_decision: hearingWithoutDecision,
  annulment_and_reissue: annulmentAndReissue,
  parent_declaration: parentDeclaration,
  complaint,
  certificate_request: certificateRequest,
  power_of_attorney_cover: powerOfAttorneyCover,
};

/** What any request to AIMA may come to need. */
const always = ['power_of_attorney_cover', 'certificate_request', 'complaint'] as const;
const mandate = ['power_of_attorney_cover'] as const;
const forCourt = ['power_of_attorney_cover', 'certificate_request'] as const;

const byPlaybook: Readonly<Record<PlaybookId, readonly LetterId[]>> = {
  child_portal_account: ['parent_declaration', ...always],
  child_without_nif: ['parent_declaration', ...always],
  expired_card_pack: forCourt,
  lawyer_filed_renewal: always,
  renewal_escalation: ['hearing_without_decision', ...always],
  email_silence: always,
  born_in_portugal_route: mandate,
  newborn_art_124: always,
  art_124_subtype_missing: always,
  art_124_appointment: always,
  art_124_insistence: ['complaint', 'certificate_request', 'power_of_attorney_cover'],
  art_124_court_action: forCourt,
  child_nif: [],
  child_renewal_with_parent: ['parent_declaration', ...always],
  child_of_portuguese_parent: [],
  golden_visa_newborn: always,
  eu_family_card_route: mandate,
  receipt_check: mandate,
  art_15_filed_as_art_17: ['hearing', 'hearing_by_applicant', ...always],
  office_email: ['hearing', 'hearing_by_applicant', ...always],
  hearing_letter: ['hearing', 'hearing_by_applicant', ...always],
  annulment_and_reissue: ['annulment_and_reissue', ...always],
  correction_court_action: forCourt,
  spouse_of_portuguese: mandate,
  naturalisation_hold: mandate,
  login_credentials: always,
  citizen_not_identified: always,
  niss_not_recognised: always,
  title_or_booking_unknown: always,
  termo_wrongly_required: always,
  crue_form_failure: always,
  family_reunification_locked: always,
  wrong_queue: always,
  ordinary_renewal: ['hearing_without_decision', ...always],
  first_grant: ['hearing_without_decision', ...always],
  general_contactenos: always,
};

/** The letters of a procedure, the likeliest first; none for one that this release does not know. */
export function lettersOf(playbook: string): readonly LetterTemplate[] {
  return isKnown(playbook) ? byPlaybook[playbook].map((id) => letters[id]) : [];
}

function isKnown(playbook: string): playbook is PlaybookId {
  return Object.hasOwn(byPlaybook, playbook);
}
