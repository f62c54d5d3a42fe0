import { queryOptions } from '@tanstack/react-query';
import { answer, api, done } from './answer.ts';

export const stepsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'steps'],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/cases/{id}/steps', { params: { path: { id: caseId } }, signal })),
  });

/** Done on a day, or not needed as of it; null: neither, after all. */
export type StepMark = { readonly on: string; readonly wasNeeded: boolean } | null;

export function setStep(caseId: string, step: string, mark: StepMark): Promise<void> {
  const params = { path: { id: caseId, step } };

  return mark === null
    ? done(api.DELETE('/v1/cases/{id}/steps/{step}', { params }))
    : done(api.PUT('/v1/cases/{id}/steps/{step}', { body: mark, params }));
}
