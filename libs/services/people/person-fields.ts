import { z } from 'zod';
import type { Identifier } from '#domain/identifiers/identifier';
import { readNif } from '#domain/identifiers/read-nif';
import { readNiss } from '#domain/identifiers/read-niss';
import { readNnu } from '#domain/identifiers/read-nnu';
import { CivilDay, line, prose } from '../fields.ts';
import { fieldsOf, maskOf } from '../sealing/sealed-fields.ts';
import { sharesNif } from './shares-nif.ts';

/** A number as it is printed on a document: spaces and hyphens are left out, letters are capitals. */
export function documentNumber(min: number, max: number) {
  return z
    .string()
    .transform((text) => text.replace(/[\s\u00a0-]+/g, '').toUpperCase())
    .pipe(
      z
        .string()
        .regex(
          new RegExp(`^[A-Z0-9]{${min},${max}}$`),
          `must have ${min} to ${max} letters and digits`,
        ),
    );
}

/** A number as people write it, with spaces or hyphens between groups; kept in its one written form. */
function identifier(read: (text: string) => Identifier, refusal: string) {
  return z
    .string()
    .transform((text) => {
      const reading = read(text);

      return reading.ok ? reading.value : text;
    })
    .pipe(z.string().refine((text) => read(text).ok, refusal));
}

/** What is recorded about a person, whether client or dependent. */
export const personFields = {
  fullName: line(200),
  birthDate: CivilDay.optional(),
  nationality: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be a country code of three capital letters (ISO 3166-1 alpha-3)')
    .optional(),
  nif: identifier(readNif, 'is not a valid NIF (nine digits, check digit last)').optional(),
  niss: identifier(readNiss, 'is not a valid NISS (eleven digits, check digit last)').optional(),
  passportNumber: documentNumber(5, 20).optional(),
  /** The user number of the health service (número nacional de utente). */
  nnu: identifier(readNnu, 'is not a user number (nine digits)').optional(),
  /** Under professional secrecy: only who may handle such a note may give or clear one. */
  privilegedNote: prose(5_000).pipe(z.string().min(1, 'must not be empty')).optional(),
  email: z.email().max(254).optional(),
  phone: z
    .string()
    .regex(/^\+?[0-9 ]{6,20}$/, 'must be a telephone number')
    .optional(),
  /** Where the person lives, in lines, as letters and requests state it. */
  homeAddress: prose(300).pipe(z.string().min(1, 'must not be empty')).optional(),
};

export const PersonFields = z.strictObject(personFields);
export type PersonFields = z.infer<typeof PersonFields>;

/** What a view shows of a sealed value. */
export const Mask = z.string().meta({
  description: 'A mask: three dots, and the last three characters of a long number.',
});

export const PersonView = z
  .object({
    id: z.uuid(),
    fullName: z.string(),
    birthDate: z.iso.date().nullable(),
    nationality: z.string().nullable(),
    nif: Mask.nullable(),
    niss: Mask.nullable(),
    passportNumber: Mask.nullable(),
    nnu: Mask.nullable(),
    privilegedNote: Mask.nullable(),
    /** Whether somebody else in the firm's files has the same NIF. */
    sharesNif: z.boolean(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    homeAddress: z.string().nullable(),
    /** Answered to who asked to be erased: nothing about them is changed or added any more. */
    erasure: z.enum(['blocked', 'erased']).nullable(),
    version: z.int(),
  })
  .meta({ id: 'Person' });
export type PersonView = z.infer<typeof PersonView>;

const masks = fieldsOf('people').map((field) => `'${field}', ${maskOf(field, 'p')}`);

/** The columns of a PersonView, for a query whose people are aliased `p`. Nothing is opened for it. */
export const personColumns = `json_build_object(
  'id', p.id, 'fullName', p.full_name, 'birthDate', p.birth_date, 'nationality', p.nationality, ${masks.join(', ')},
  'sharesNif', ${sharesNif('p')}, 'email', p.email, 'phone', p.phone, 'homeAddress', p.home_address, 'erasure', p.erasure, 'version', p.version)`;
