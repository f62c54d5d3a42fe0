import { answer, api, done } from './answer.ts';
import type { Offer } from './types.ts';

/** What one does with a link that was mailed, before or without signing in. */

export function lookUpInvitation(token: string): Promise<Offer> {
  return answer(api.POST('/v1/auth/invitations/lookup', { body: { token } }));
}

export function acceptInvitation(body: {
  token: string;
  name: string;
  locale: 'pt' | 'en';
  password: string;
}): Promise<void> {
  return done(api.POST('/v1/auth/invitations/accept', { body }));
}

/** For somebody who is signed in with the invited address. */
export function joinFirm(token: string): Promise<{ firmId: string }> {
  return answer(api.POST('/v1/auth/invitations/join', { body: { token } }));
}

export function requestReset(email: string): Promise<void> {
  return done(api.POST('/v1/auth/reset-requests', { body: { email } }));
}

export function resetPassword(body: { token: string; password: string }): Promise<void> {
  return done(api.POST('/v1/auth/resets', { body }));
}

export function requestEmailChange(body: { email: string; password: string }): Promise<void> {
  return done(api.POST('/v1/auth/email-changes', { body }));
}

export function confirmEmail(token: string): Promise<void> {
  return done(api.POST('/v1/auth/email-confirmations', { body: { token } }));
}
