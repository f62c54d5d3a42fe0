import type { TFunction } from 'i18next';
import type { NewPerson } from '../../api/types.ts';
import { isNif } from '#domain/identifiers/nif';
import { isNiss } from '#domain/identifiers/niss';

export type PersonValues = {
  fullName: string;
  birthDate: string | null;
  nationality: string;
  nif: string;
  niss: string;
  email: string;
  phone: string;
};

export const emptyPerson: PersonValues = {
  fullName: '',
  birthDate: null,
  nationality: '',
  nif: '',
  niss: '',
  email: '',
  phone: '',
};

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
  const optional = {
    birthDate: values.birthDate ?? '',
    nationality: values.nationality.trim().toUpperCase(),
    nif: compact(values.nif),
    niss: compact(values.niss),
    email: values.email.trim(),
    phone: values.phone.trim(),
  };

  return {
    fullName: values.fullName,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')),
  };
}

// NIF and NISS are written in groups of three.
function compact(text: string): string {
  return text.replace(/\s+/g, '');
}
