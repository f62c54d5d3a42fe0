import { queryOptions } from '@tanstack/react-query';
import { answer, api, done } from './answer.ts';
import type { IdentityProvider, NewIdentityProvider } from './types.ts';

export const identityProviderQuery = queryOptions({
  queryKey: ['identity-provider'],
  queryFn: ({ signal }) => answer(api.GET('/v1/firm/identity-provider', { signal })),
});

export const identityLinkQuery = queryOptions({
  queryKey: ['identity-link'],
  queryFn: ({ signal }) => answer(api.GET('/v1/auth/openid/link', { signal })),
});

/** Where the browser goes to sign in with the account of a firm, and from there back to `back`. */
export function signInAddress(firm: string, back: string): string {
  const { origin, href } = new URL(back, location.origin);
  const path = href.slice(origin.length);
  // The API takes no longer one: better the first page than none.
  const search = new URLSearchParams({ firm, ...(path.length <= 1_000 && { back: path }) });

  return `/v1/auth/openid/start?${search}`;
}

export function setIdentityProvider(body: NewIdentityProvider): Promise<IdentityProvider> {
  return answer(api.PUT('/v1/firm/identity-provider', { body }));
}

export function removeIdentityProvider(): Promise<void> {
  return done(api.DELETE('/v1/firm/identity-provider'));
}

/** Where the browser goes to link the account of whoever asks. */
export function beginLink(): Promise<{ url: string }> {
  return answer(api.POST('/v1/auth/openid/link'));
}

export function removeLink(): Promise<void> {
  return done(api.DELETE('/v1/auth/openid/link'));
}
