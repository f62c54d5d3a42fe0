const field = /\{([a-z_]+)\}/g;

/** The merge fields in a text, each once, in the order in which they appear. */
export function fieldsIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(field), ([, name = '']) => name))];
}

/** Words as a form counts them: whatever stands between spaces. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
