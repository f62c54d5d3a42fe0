import { readPostalCode } from '#domain/identifiers/read-postal-code';

const coded = /^(\d{4}\s?[-–]\s?\d{3}|\d{7})[\s,]+(\p{L}.*)$/u;

/** The place of an address in lines, which follows its postal code: «1200-385 Lisboa». Undefined where none does. */
export function placeOf(address: string): string | undefined {
  const places = address.split('\n').flatMap((line) => {
    const [, code = '', place = ''] = coded.exec(line.trim()) ?? [];

    return readPostalCode(code).ok ? [place.trim()] : [];
  });

  return places.at(-1);
}
