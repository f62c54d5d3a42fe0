import { queryOptions } from '@tanstack/react-query';
import { answer, api, done } from './answer.ts';
import type { HandOver, Member, NewInvitation } from './types.ts';

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) =>
    answer(api.GET('/v1/invitations', { params: { query: { limit: 100 } }, signal })),
});

export const deskQuery = (id: string) =>
  queryOptions({
    queryKey: ['desk', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/members/{id}/handover', { params: { path: { id } }, signal })),
    gcTime: 0,
  });

export function invite(body: NewInvitation, key: string): Promise<unknown> {
  return answer(
    api.POST('/v1/invitations', { body, params: { header: { 'Idempotency-Key': key } } }),
  );
}

export function resendInvitation(id: string): Promise<void> {
  return done(api.POST('/v1/invitations/{id}/resend', { params: { path: { id } } }));
}

export function revokeInvitation(id: string): Promise<void> {
  return done(api.POST('/v1/invitations/{id}/revocation', { params: { path: { id } } }));
}

export function changeRole({ id, version }: Member, role: Member['role']): Promise<unknown> {
  return answer(
    api.PATCH('/v1/members/{id}', {
      body: { role },
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
    }),
  );
}

/** Null when there is no card any more. */
export function setLawyerCard({ id, version }: Member, lawyerCard: string | null) {
  return answer(
    api.PATCH('/v1/members/{id}', {
      body: { lawyerCard },
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
    }),
  );
}

/** Hands the work over, and lets the member go when they leave. */
export function clearDesk(id: string, { to, isLeaving }: { to: HandOver; isLeaving: boolean }) {
  const call = { body: to, params: { path: { id } } };

  return isLeaving
    ? answer(api.POST('/v1/members/{id}/deactivation', call))
    : answer(api.POST('/v1/members/{id}/handover', call));
}

export function reactivate(id: string): Promise<void> {
  return done(api.POST('/v1/members/{id}/reactivation', { params: { path: { id } } }));
}
