import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { operations } from '#api-client/schema';
import { answer, api } from './answer.ts';
import type { Case, CaseChanges, CaseQuestions, NewCase, NewEvent } from './types.ts';

type Query = NonNullable<operations['Cases_list']['parameters']['query']>;
export type CaseFilter = Omit<Query, 'limit' | 'cursor'>;

export const casesQuery = (filter: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'list', filter],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/v1/cases', {
          params: { query: { ...filter, limit: 50, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', id, 'file'],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/cases/{id}', { params: { path: { id } }, signal })),
  });

export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['cases', id, 'timeline'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/v1/cases/{id}/timeline', {
          params: {
            path: { id },
            query: { limit: 100, ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });

/** What the guards of a procedure make of what is known so far. */
export const caseCheckQuery = (body: CaseQuestions | undefined) =>
  queryOptions({
    queryKey: ['cases', 'check', body],
    queryFn: ({ signal }) =>
      body ? answer(api.POST('/v1/cases/check', { body, signal })) : Promise.reject(new Error()),
  });

export function openCase(body: NewCase, key: string): Promise<{ id: string }> {
  return answer(api.POST('/v1/cases', { body, params: { header: { 'Idempotency-Key': key } } }));
}

export function updateCase(matter: Case, body: CaseChanges): Promise<Case> {
  return answer(
    api.PATCH('/v1/cases/{id}', {
      body,
      params: { path: { id: matter.id }, header: { 'If-Match': `"${matter.version}"` } },
    }),
  );
}

export function recordEvent(id: string, body: NewEvent, key: string): Promise<Case> {
  return answer(
    api.POST('/v1/cases/{id}/events', {
      body,
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
}

export function restrictCase(matter: Case, people: string[] | null): Promise<Case> {
  return answer(
    api.PUT('/v1/cases/{id}/restriction', {
      body: { people },
      params: { path: { id: matter.id }, header: { 'If-Match': `"${matter.version}"` } },
    }),
  );
}

export function enterCase(id: string, reason: string, key: string): Promise<Case> {
  return answer(
    api.POST('/v1/cases/{id}/restriction/entry', {
      body: { reason },
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
}
