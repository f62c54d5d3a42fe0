import type { Text } from '#domain/calendar/text';

/**
 * What came of reading an identifier: its one written form, with what looks odd about it, or why it
 * cannot be one. Only a rule that is certain refuses; everything else warns.
 */
export type Identifier =
  | { readonly ok: true; readonly value: string; readonly warnings: readonly Text[] }
  | { readonly ok: false; readonly why: Text };

export function accepted(value: string, ...warnings: readonly (Text | undefined)[]): Identifier {
  return { ok: true, value, warnings: warnings.filter((each) => each !== undefined) };
}

export function refused(pt: string, en: string): Identifier {
  return { ok: false, why: { pt, en } };
}

/** The text without the spaces, dots and hyphens that people write between groups, in capitals. */
export function compact(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s.\-–]+/gu, '')
    .toUpperCase();
}
