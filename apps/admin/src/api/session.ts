import { queryOptions } from '@tanstack/react-query';
import { answer, api, done } from './answer.ts';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => answer(api.GET('/v1/me', { signal })),
  staleTime: 15_000,
});

export function signIn(body: { email: string; password: string }): Promise<unknown> {
  return answer(api.POST('/v1/auth/login', { body }));
}

/** The second step, for an account with a second factor. */
export function enterSecondFactor(body: { code: string }): Promise<unknown> {
  return answer(api.POST('/v1/auth/second-factor', { body }));
}

/** Proves again who is there, for what asks for it. */
export function giveProof(body: { password: string; code?: string }): Promise<void> {
  return done(api.POST('/v1/auth/proof', { body }));
}

/** Ends this session and opens another in a firm where the same person works. */
export function switchFirm(firmId: string): Promise<unknown> {
  return answer(api.POST('/v1/auth/firm', { body: { firmId } }));
}

export function signOut(): Promise<void> {
  return done(api.POST('/v1/auth/logout'));
}
