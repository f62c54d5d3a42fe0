const field = /\{([a-z_]+)\}/g;

/** The merge fields in a text, each once, in the order in which they appear. */
export function fieldsIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(field), ([, name = '']) => name))];
}

/** The text with its fields filled in; a field without a value stays as it is. */
export function filled(text: string, values: Readonly<Record<string, string | undefined>>): string {
  return text.replace(field, (whole, name: string) => valueOf(values, name) ?? whole);
}

/** Words as a form counts them: whatever stands between spaces. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** For looking one text up in another: case, accents, quotes and line breaks do not matter. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether everything by which a statement is found again stands in the text. */
export function isStated(text: string, signs: readonly string[]): boolean {
  const edited = folded(text);

  return signs.every((sign) => edited.includes(folded(sign)));
}

function valueOf(
  values: Readonly<Record<string, string | undefined>>,
  name: string,
): string | undefined {
  const value = Object.hasOwn(values, name) ? values[name]?.trim() : undefined;

  return value === '' ? undefined : value;
}
