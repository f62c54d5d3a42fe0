import { queryOptions } from '@tanstack/react-query';
import { answer, api, done } from './answer.ts';

export const stepsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'steps'],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/cases/{id}/steps', { params: { path: { id: caseId } }, signal })),
  });

/** `on`: the day on which it was done; null: it was not done after all. */
export function setStep(caseId: string, step: string, on: string | null): Promise<void> {
  const params = { path: { id: caseId, step } };

  return on === null
    ? done(api.DELETE('/v1/cases/{id}/steps/{step}', { params }))
    : done(api.PUT('/v1/cases/{id}/steps/{step}', { body: { on }, params }));
}
