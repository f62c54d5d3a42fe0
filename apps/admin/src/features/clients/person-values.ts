import type { TFunction } from 'i18next';
import type { NewPerson, Person, PersonChanges } from '../../api/types.ts';
import { isNif } from '#domain/identifiers/nif';
import { isNiss } from '#domain/identifiers/niss';

export type PersonValues = {
  fullName: string;
  birthDate: string | null;
  nationality: string;
  nif: string;
  niss: string;
  passportNumber: string;
  email: string;
  phone: string;
  privilegedNote: string;
};

export const emptyPerson: PersonValues = {
  fullName: '',
  birthDate: null,
  nationality: '',
  nif: '',
  niss: '',
  passportNumber: '',
  email: '',
  phone: '',
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
  };
}

/** What can be said before asking the API; it has the last word. */
export function checkPerson(values: PersonValues, t: TFunction) {
  const { nif, niss, nationality } = values;

  return {
    fullName: values.fullName.trim() === '' ? t('problems.required') : null,
    nif: nif.trim() === '' || isNif(compact(nif)) ? null : t('problems.nif'),
    niss: niss.trim() === '' || isNiss(compact(niss)) ? null : t('problems.niss'),
    nationality: /^\s*([A-Za-z]{3})?\s*$/.test(nationality) ? null : t('problems.nationality'),
  };
}

/** What the API takes: fields left empty are left out. */
export function toPerson(values: PersonValues): NewPerson {
  return { fullName: values.fullName, ...given({ ...openOf(values), ...sealedOf(values) }) };
}

/** What the API takes for a change: an open field that was emptied is cleared, a sealed one stays as it is. */
export function toChanges(values: PersonValues): PersonChanges {
  const { birthDate, nationality, email, phone } = openOf(values);

  return {
    fullName: values.fullName,
    birthDate: birthDate || null,
    nationality: nationality || null,
    email: email || null,
    phone: phone || null,
    ...given(sealedOf(values)),
  };
}

function openOf({ birthDate, nationality, email, phone }: PersonValues) {
  return {
    birthDate: birthDate ?? '',
    nationality: nationality.trim().toUpperCase(),
    email: email.trim(),
    phone: phone.trim(),
  };
}

function sealedOf({ nif, niss, passportNumber, privilegedNote }: PersonValues) {
  return {
    nif: compact(nif),
    niss: compact(niss),
    passportNumber: passportNumber.trim(),
    privilegedNote: privilegedNote.trim(),
  };
}

function given(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

// NIF and NISS are written in groups of three.
function compact(text: string): string {
  return text.replace(/\s+/g, '');
}
