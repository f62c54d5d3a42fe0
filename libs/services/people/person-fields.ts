import { z } from 'zod';
import { isNif } from '#domain/identifiers/nif';
import { isNiss } from '#domain/identifiers/niss';
import { CivilDay, line } from '../fields.ts';

/** What is recorded about a person, whether client or dependent. */
export const personFields = {
  fullName: line(200),
  birthDate: CivilDay.optional(),
  nationality: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be a country code of three capital letters (ISO 3166-1 alpha-3)')
    .optional(),
  nif: z.string().refine(isNif, 'is not a valid NIF (nine digits, check digit last)').optional(),
  niss: z
    .string()
    .refine(isNiss, 'is not a valid NISS (eleven digits, check digit last)')
    .optional(),
  email: z.email().max(254).optional(),
  phone: z
    .string()
    .regex(/^\+?[0-9 ]{6,20}$/, 'must be a telephone number')
    .optional(),
};

export const PersonFields = z.strictObject(personFields);
export type PersonFields = z.infer<typeof PersonFields>;

export const PersonView = z
  .object({
    id: z.uuid(),
    fullName: z.string(),
    birthDate: z.iso.date().nullable(),
    nationality: z.string().nullable(),
    nif: z.string().nullable(),
    niss: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Person' });
export type PersonView = z.infer<typeof PersonView>;

/** The columns of a PersonView, for a query whose people are aliased `p`. */
export const personColumns = `json_build_object(
  'id', p.id, 'fullName', p.full_name, 'birthDate', p.birth_date, 'nationality', p.nationality, 'nif', p.nif,
  'niss', p.niss, 'email', p.email, 'phone', p.phone, 'version', p.version)`;
