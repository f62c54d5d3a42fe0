import { queryOptions } from '@tanstack/react-query';
import { answer, api, done } from './answer.ts';
import type { FirmSettings } from './types.ts';

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => answer(api.GET('/v1/auth/sessions', { signal })),
});

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => answer(api.GET('/v1/firm/settings', { signal })),
});

export function changePassword(body: { current: string; next: string }): Promise<void> {
  return done(api.PUT('/v1/auth/password', { body }));
}

export function endSession(id: string): Promise<void> {
  return done(api.DELETE('/v1/auth/sessions/{id}', { params: { path: { id } } }));
}

export function endOtherSessions(): Promise<void> {
  return done(api.POST('/v1/auth/sessions/end-others'));
}

/** A new secret: it counts when a code confirms it. */
export function beginSecondFactor(): Promise<{ secret: string; uri: string }> {
  return answer(api.POST('/v1/auth/second-factor/secret'));
}

type RecoveryCodes = { readonly recoveryCodes: readonly string[] };

export function confirmSecondFactor(body: { code: string }): Promise<RecoveryCodes> {
  return answer(api.POST('/v1/auth/second-factor/confirmation', { body }));
}

export function renewRecoveryCodes(): Promise<RecoveryCodes> {
  return answer(api.POST('/v1/auth/second-factor/recovery-codes'));
}

export function removeSecondFactor(): Promise<void> {
  return done(api.DELETE('/v1/auth/second-factor'));
}

export function changeSettings(body: FirmSettings): Promise<FirmSettings> {
  return answer(api.PUT('/v1/firm/settings', { body }));
}
