import type { Facts } from '#domain/playbooks/condition';
import type { MergeField } from '#domain/playbooks/pieces/merge-fields';
import type { Playbook } from '#domain/playbooks/playbook-format';
import type { NoteFile } from './read-note-file.ts';

/** A value of the file, or the mask of a number and where it lies. */
export type Filling =
  | string
  | { readonly mask: string; readonly of: 'nif' | 'niss'; readonly personId: string }
  | { readonly mask: string; readonly of: 'permitNumber'; readonly permitId: string };

type Fillings = { readonly [field in MergeField]?: Filling | null };

/** What the file fills a note in with. What nobody has recorded is null or absent: the note then names it as missing. */
export function mergeValues(playbook: Playbook, file: NoteFile, known: Facts): Fillings {
  const { person, permit, parent, parentPermit, first, receipt } = file;
  const contacts = [person.email, person.phone].filter(Boolean).join('; ');
  const firstFiledOn = known.first_filed_on ?? first?.filedOn;
  // The file knows the reference of its own first request, not of one that was filed before.
  const firstReference = first?.filedOn === firstFiledOn ? (first?.reference ?? null) : null;
  const nif = number(person, 'nif');
  const permitNumber = numberOf(permit);

  return {
    applicant_name: person.fullName,
    applicant_nif: nif,
    applicant_contact: contacts,
    child_name: person.fullName,
    child_nif: nif,
    child_permit_number: permitNumber,
    birth_date: asWritten(person.birthDate),
    parent_name: parent?.fullName ?? null,
    parent_nif: parent && number(parent, 'nif'),
    parent_permit_number: numberOf(parentPermit),
    parent_permit_expiry: asWritten(parentPermit?.expiresOn),
    permit_number: permitNumber,
    card_expiry: asWritten(known.card_expires_on ?? permit?.expiresOn),
    office: file.office,
    case_reference: caseReference(playbook, file.noticeReference, firstReference),
    first_reference: firstReference,
    first_filed_on: asWritten(firstFiledOn),
    appointment_date: asWritten(known.appointment_on),
    receipt_basis: receipt?.category ? `«${receipt.category}»` : null,
    correct_basis: receipt ? basisOf(receipt.askedFor) : null,
    card_issue_date: asWritten(known.wrong_card_issued_on),
    niss: number(person, 'niss'),
  };
}

/** Of other families the field names a case that is not this person's (B7); an e-mail cites the contactenos request (C3). */
function caseReference(
  { id, family }: Playbook,
  ofNotice: string | null,
  ofRequest: string | null,
): string | null {
  if (family !== 'eu_family') return null;

  return id === 'office_email' ? ofRequest : ofNotice;
}

function number(
  holder: { readonly id: string; readonly nif: string | null; readonly niss: string | null },
  of: 'nif' | 'niss',
): Filling | null {
  const mask = holder[of];

  return mask === null ? null : { mask, of, personId: holder.id };
}

function numberOf(permit: NoteFile['permit']): Filling | null {
  return permit && { mask: permit.number, of: 'permitNumber', permitId: permit.id };
}

function basisOf(askedFor: string): string {
  return `o art. ${askedFor === 'art_15' ? 15 : 17}.º da Lei n.º 37/2006`;
}

/** A day as a note states it: 22-05-2026. */
function asWritten(day: string | null | undefined): string | null {
  return day ? day.split('-').toReversed().join('-') : null;
}
