import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './answer.ts';

export const letterFormats = ['pdf', 'docx'] as const;

export const lettersQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', id, 'letters'],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/cases/{id}/letters', { params: { path: { id } }, signal })),
  });

/** Where the browser saves a letter from. */
export function letterAddress(
  caseId: string,
  letter: string,
  format: (typeof letterFormats)[number],
): string {
  return `/v1/cases/${caseId}/letters/${letter}?format=${format}`;
}
