import { z } from 'zod';
import { civilDate, parseCivilDate, type CivilDate } from '#domain/calendar/civil-date';

/** A line of text as people type it: trimmed, composed (NFC), without control characters. */
export function line(max: number) {
  return z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1, 'must not be empty')
        .max(max)
        .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u, 'must not contain control characters')
        .regex(/[\p{L}\p{N}\p{P}\p{S}]/u, 'must contain something to read'),
    );
}

/** Several lines of text. */
export function prose(max: number) {
  return z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .max(max)
        .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u, 'must not contain control characters'),
    );
}

/** A civil date that exists: YYYY-MM-DD, 1900 to 2199. */
export const CivilDay = z.iso
  .date()
  .refine((text) => parseCivilDate(text) !== undefined, 'must be a date from 1900 to 2199');

export function optionalCivil(text: string | undefined): CivilDate | undefined {
  return text === undefined ? undefined : civilDate(text);
}

/** An address to write to, folded as logins are: plain ASCII, so that nothing in it can reach a header of a message. */
export const EmailAddress = z.email().max(254).toLowerCase();

/** The secret of a link that was mailed: 256 bits. */
export const LinkToken = z.string().regex(/^[\w-]{43}$/, 'is not the token of a link');

export const Named = z.object({ id: z.uuid(), name: z.string() });
