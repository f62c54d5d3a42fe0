import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './answer.ts';
import type { CaseFacts, FactChanges } from './types.ts';

export const caseFactsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'facts'],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/cases/{id}/facts', { params: { path: { id: caseId } }, signal })),
  });

/** Says what is known, on top of the version that was read. */
export function setCaseFacts(
  caseId: string,
  version: number,
  body: FactChanges,
): Promise<CaseFacts> {
  return answer(
    api.PUT('/v1/cases/{id}/facts', {
      body,
      params: { path: { id: caseId }, header: { 'If-Match': `"${version}"` } },
    }),
  );
}
