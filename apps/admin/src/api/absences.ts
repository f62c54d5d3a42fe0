import { queryOptions } from '@tanstack/react-query';
import { answer, api, done } from './answer.ts';
import type { NewAbsence } from './types.ts';

/** Absences under way and to come: one's own, or everybody's. */
export const absencesQuery = (mine: boolean) =>
  queryOptions({
    queryKey: ['absences', mine],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/v1/absences', {
          params: { query: { limit: 100, mine: mine ? 'true' : 'false' } },
          signal,
        }),
      ),
  });

export function setAbsence(body: NewAbsence, key: string): Promise<unknown> {
  return answer(api.POST('/v1/absences', { body, params: { header: { 'Idempotency-Key': key } } }));
}

export function withdrawAbsence(id: string): Promise<void> {
  return done(api.POST('/v1/absences/{id}/withdrawal', { params: { path: { id } } }));
}
