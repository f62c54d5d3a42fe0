import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './answer.ts';

/** What changes with a release or when somebody changes the team, in milliseconds. */
export const rarely = 10 * 60_000;

export const officesQuery = queryOptions({
  queryKey: ['offices'],
  queryFn: ({ signal }) => answer(api.GET('/v1/offices', { signal })),
  staleTime: rarely,
});

export const mailboxesQuery = queryOptions({
  queryKey: ['mailboxes'],
  queryFn: ({ signal }) => answer(api.GET('/v1/offices/mailboxes', { signal })),
  staleTime: rarely,
});

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: ({ signal }) => answer(api.GET('/v1/members', { signal })),
  staleTime: rarely,
});

export const playbooksQuery = queryOptions({
  queryKey: ['playbooks'],
  queryFn: ({ signal }) => answer(api.GET('/v1/playbooks', { signal })),
  staleTime: rarely,
});
