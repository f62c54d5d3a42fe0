import { civilDate } from '#domain/calendar/civil-date';
import { periodWords } from '#domain/deadlines/date-words';
import { postalLineOf } from '#domain/identifiers/postal-line-of';
import { basisWords, reasonWords } from '#domain/letters/card-words';
import type { LetterValues } from '#domain/letters/compose-letter';
import { longDate, typeset } from '#domain/letters/typography';
import { postalAddressOf } from '#domain/offices/address-book';
import type { ReadContext } from '#db/with-firm';
import { lawOf } from '../law/read-law.ts';
import { openValue, type SealedPlace } from '../sealing/seal-value.ts';
import { today } from '../today.ts';
import { readLetterFacts, type LetterFacts } from './read-letter-facts.ts';
import { readLetterPeople, type LetterPeople, type LetterPerson } from './read-letter-people.ts';

/** A sealed value: opened for a letter, or only said to be there. */
type Show = (place: SealedPlace, sealed: string) => Promise<string>;

const isThere: Show = () => Promise.resolve('•••');

/** Of which procedure a case is, and what is known for its letters; numbers are opened only when `isOpen`. */
export async function readLetterValues(
  ctx: ReadContext,
  caseId: string,
  { isOpen }: { readonly isOpen: boolean },
): Promise<{ readonly people: LetterPeople; readonly values: LetterValues }> {
  const people = await readLetterPeople(ctx, caseId);
  const facts = await readLetterFacts(ctx, caseId);
  const show: Show = isOpen ? (place, sealed) => openValue(ctx, place, sealed) : isThere;
  const values = {
    today: longDate(today(ctx.clock)),
    firm_name: people.firm.name,
    firm_address: known(people.firm.address),
    lawyer_name: people.lawyer.name,
    lawyer_card: known(people.lawyer.card),
    place: placeIn(people.firm.address),
    office: people.office.name,
    office_email: known(people.office.email),
    office_postal_address: postalAddressOf(people.office.key),
    ...(await personValues(people, show)),
    wrong_card_number: await wrongCardOf(people, facts, show),
    ...filingValues(facts),
    ...receiptValues(ctx, facts),
    waited: await waitedWords(ctx, people, facts),
  };

  return { people, values };
}

async function personValues({ person, parent }: LetterPeople, show: Show): Promise<LetterValues> {
  // A child lives with, and is reached through, the parent who gave the mandate, unless the file says otherwise.
  const home = person.homeAddress ?? parent?.homeAddress ?? null;
  const signs = parent ?? person;

  return {
    applicant_address: inOneLine(home),
    applicant_contact: contactsOf(person) ?? (parent && contactsOf(parent)) ?? undefined,
    home_place: placeIn(signs.homeAddress ?? home),
    applicant_name: person.fullName,
    applicant_nif: await nifOf(person, show),
    permit_number: await permitOf(person, show),
    birth_date: dateWords(person.birthDate),
    ...(parent && {
      parent_name: parent.fullName,
      parent_nif: await nifOf(parent, show),
      parent_permit_number: await permitOf(parent, show),
      parent_passport: await passportOf(parent, show),
      parent_address: inOneLine(parent.homeAddress),
    }),
  };
}

function filingValues({ first, latest, noticeReference, ...facts }: LetterFacts): LetterValues {
  const isOther = latest?.reference !== first?.reference;

  return {
    first_reference: known(first?.reference),
    first_filed_on: dateWords(first?.filedOn),
    latest_reference: isOther ? known(latest?.reference) : undefined,
    latest_filed_on: isOther ? dateWords(latest?.filedOn) : undefined,
    case_reference: known(noticeReference) ?? known(latest?.reference) ?? known(first?.reference),
    term_ended_on: dateWords(facts.termEndedOn),
  };
}

function receiptValues(ctx: ReadContext, facts: LetterFacts): LetterValues {
  const { receipt } = facts;
  const since = receipt?.residentSince;

  return {
    appointment_date: dateWords(receipt?.issuedOn ?? facts.appointmentOn),
    receipt_basis: known(receipt?.basis),
    correct_basis: receipt ? basisWords[receipt.askedFor] : undefined,
    reason:
      receipt && since
        ? reasonWords(receipt.askedFor, civilDate(since), today(ctx.clock))
        : undefined,
    card_issue_date: dateWords(facts.cardIssuedOn),
  };
}

/** «30 dias úteis» since the first request, by the calendar of the office. */
async function waitedWords(
  ctx: ReadContext,
  { office }: LetterPeople,
  { first }: LetterFacts,
): Promise<string | undefined> {
  if (!first) return undefined;
  const calendar = (await lawOf(ctx)).calendarOf(office.municipality, office.key);
  const count = calendar.workingDaysBetween(civilDate(first.filedOn), today(ctx.clock));

  return typeset(periodWords({ count, unit: 'working_days' }, 'pt'));
}

async function nifOf({ id, nif }: LetterPerson, show: Show): Promise<string | undefined> {
  return nif === null ? undefined : show({ field: 'nif', rowId: id }, nif);
}

/** The card that was issued on the day on which the wrong one was. */
async function wrongCardOf(
  { person }: LetterPeople,
  { cardIssuedOn }: LetterFacts,
  show: Show,
): Promise<string | undefined> {
  const card = person.permits.find(({ issuedOn }) => issuedOn && issuedOn === cardIssuedOn);

  return card && show({ field: 'permitNumber', rowId: card.id }, card.number);
}

async function passportOf(
  { id, passportNumber }: LetterPerson,
  show: Show,
): Promise<string | undefined> {
  return passportNumber === null
    ? undefined
    : show({ field: 'passportNumber', rowId: id }, passportNumber);
}

function contactsOf({ email, phone }: LetterPerson): string | undefined {
  return [email, phone].filter(Boolean).join(' e ') || undefined;
}

function inOneLine(address: string | null): string | undefined {
  const lines = (address ?? '').split('\n').map((line) => line.trim());

  return lines.filter(Boolean).join(', ') || undefined;
}

function placeIn(address: string | null): string | undefined {
  return address === null ? undefined : postalLineOf(address)?.place;
}

async function permitOf({ permit }: LetterPerson, show: Show): Promise<string | undefined> {
  return permit ? show({ field: 'permitNumber', rowId: permit.id }, permit.number) : undefined;
}

function dateWords(date: string | null | undefined): string | undefined {
  return date ? longDate(civilDate(date)) : undefined;
}

function known(text: string | null | undefined): string | undefined {
  return text ?? undefined;
}
