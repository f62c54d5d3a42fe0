import type { TFunction } from 'i18next';
import { Problem } from '../api/problem.ts';
import { messageText } from './problem-text.ts';

/** The problems of a refused form, each at its field. Empty when the refusal names no field. */
export function fieldErrors(error: unknown, t: TFunction): Record<string, string> {
  if (!(error instanceof Problem)) return {};

  return Object.fromEntries(
    error.fields.map(({ path, message }) => [
      fieldOf(path),
      messageText(message, t) ?? t('errors.field'),
    ]),
  );
}

/** A field of a list stands for its list; one of an object (`nextStep.on`) has a name of its own. */
function fieldOf(path: string): string {
  const [first = path, second] = path.split('.');

  return second === undefined || /^\d+$/.test(second) ? first : second;
}
