import type { Identifier } from '#domain/identifiers/identifier';
import type { Text } from '#domain/calendar/text';

/** What looks odd about a number that is being typed; it may be kept all the same. */
export function oddNote(
  read: (text: string) => Identifier,
  text: string,
  locale: keyof Text,
): string | undefined {
  const reading = text.trim() === '' ? undefined : read(text);

  return reading?.ok ? reading.warnings.map((warning) => warning[locale]).join(' ') : undefined;
}

/** Where the note stands: a label keeps its place whether there is one or not. */
export const belowInput: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'description',
  'error',
];
