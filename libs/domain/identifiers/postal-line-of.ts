import { readPostalCode } from '#domain/identifiers/read-postal-code';

const coded = /^(\d{4}\s?[-–]\s?\d{3}|\d{7})[\s,]+(\p{L}.*)$/u;

/** The last line of an address that has a Portuguese postal code and a place: «1200-385 Lisboa». */
export function postalLineOf(
  address: string,
): { readonly code: string; readonly place: string } | undefined {
  const lines = address.split('\n').flatMap((line) => {
    const [, written = '', place = ''] = coded.exec(line.trim()) ?? [];
    const code = readPostalCode(written);

    return code.ok ? [{ code: code.value, place: place.trim() }] : [];
  });

  return lines.at(-1);
}
