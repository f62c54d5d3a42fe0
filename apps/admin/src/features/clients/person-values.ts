import type { TFunction } from 'i18next';
import type { NewPerson, Person, PersonChanges } from '../../api/types.ts';
import { civilDate } from '#domain/calendar/civil-date';
import type { Mrz } from '#domain/identifiers/mrz';
import { mrzDays } from '#domain/identifiers/mrz-days';
import { readNif } from '#domain/identifiers/read-nif';
import { readNiss } from '#domain/identifiers/read-niss';
import { readNnu } from '#domain/identifiers/read-nnu';

export type PersonValues = {
  fullName: string;
  birthDate: string | null;
  nationality: string;
  nif: string;
  niss: string;
  passportNumber: string;
  nnu: string;
  email: string;
  phone: string;
  homeAddress: string;
  privilegedNote: string;
};

export const emptyPerson: PersonValues = {
  fullName: '',
  birthDate: null,
  nationality: '',
  nif: '',
  niss: '',
  passportNumber: '',
  nnu: '',
  email: '',
  phone: '',
  homeAddress: '',
  privilegedNote: '',
};

/** A person as a form begins with them: what is sealed is not known to it. */
export function valuesOf(person: Person): PersonValues {
  return {
    ...emptyPerson,
    fullName: person.fullName,
    birthDate: person.birthDate,
    nationality: person.nationality ?? '',
    email: person.email ?? '',
    phone: person.phone ?? '',
    homeAddress: person.homeAddress ?? '',
  };
}

/** What the lines of a passport or card fill in; a card's own number is that of a permit and not of a passport. */
export function fromMrz(mrz: Mrz, today: string): Partial<PersonValues> {
  const { birthDate } = mrzDays(mrz, civilDate(today));
  const fullName = `${mrz.givenNames} ${mrz.surname}`.trim();

  return {
    fullName,
    ...(birthDate && { birthDate }),
    ...(mrz.nationality.length === 3 && { nationality: mrz.nationality }),
    ...(mrz.format === 'TD3' && { passportNumber: mrz.documentNumber }),
  };
}

/** What can be said before asking the API; it has the last word. */
export function checkPerson(values: PersonValues, t: TFunction) {
  const { nif, niss, nnu, nationality } = values;

  return {
    fullName: values.fullName.trim() === '' ? t('problems.required') : null,
    nif: nif.trim() === '' || readNif(nif).ok ? null : t('problems.nif'),
    niss: niss.trim() === '' || readNiss(niss).ok ? null : t('problems.niss'),
    nnu: nnu.trim() === '' || readNnu(nnu).ok ? null : t('problems.nnu'),
    nationality: /^\s*([A-Za-z]{3})?\s*$/.test(nationality) ? null : t('problems.nationality'),
  };
}

/** What the API takes: fields left empty are left out. */
export function toPerson(values: PersonValues): NewPerson {
  return { fullName: values.fullName, ...given({ ...openOf(values), ...sealedOf(values) }) };
}

/** What the API takes for a change: an open field that was emptied is cleared, a sealed one stays as it is. */
export function toChanges(values: PersonValues): PersonChanges {
  const { birthDate, nationality, email, phone, homeAddress } = openOf(values);

  return {
    fullName: values.fullName,
    birthDate: birthDate || null,
    nationality: nationality || null,
    email: email || null,
    phone: phone || null,
    homeAddress: homeAddress || null,
    ...given(sealedOf(values)),
  };
}

function openOf({ birthDate, nationality, email, phone, homeAddress }: PersonValues) {
  return {
    birthDate: birthDate ?? '',
    nationality: nationality.trim().toUpperCase(),
    email: email.trim(),
    phone: phone.trim(),
    homeAddress: homeAddress.trim(),
  };
}

function sealedOf({ nif, niss, passportNumber, nnu, privilegedNote }: PersonValues) {
  return {
    nif: nif.trim(),
    niss: niss.trim(),
    passportNumber: passportNumber.trim(),
    nnu: nnu.trim(),
    privilegedNote: privilegedNote.trim(),
  };
}

function given(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
