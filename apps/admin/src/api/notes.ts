import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './answer.ts';
import type { CaseNote } from './types.ts';

export const noteQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', id, 'note'],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/cases/{id}/note', { params: { path: { id } }, signal })),
  });

/** The same with the numbers in full: each is a look, and on record. */
export function revealNote(id: string): Promise<CaseNote> {
  return answer(api.POST('/v1/cases/{id}/note/reveal', { params: { path: { id } } }));
}

/** The text of a submission as it was sent. */
export function revealSubmission(id: string): Promise<{ readonly value: string | null }> {
  return answer(api.POST('/v1/submissions/{id}/reveal', { params: { path: { id } } }));
}
