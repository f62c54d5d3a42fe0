import { queryOptions } from '@tanstack/react-query';
import { answer, api, done } from './answer.ts';
import type { NewToken } from './types.ts';

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => answer(api.GET('/v1/tokens', { signal })),
});

/** The token is shown this once. */
export function createToken(body: NewToken): Promise<{ token: string }> {
  return answer(api.POST('/v1/tokens', { body }));
}

export function revokeToken(id: string): Promise<void> {
  return done(api.DELETE('/v1/tokens/{id}', { params: { path: { id } } }));
}
