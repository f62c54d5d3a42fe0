import { generateSecret, generateURI, verifySync } from 'otplib';

/** 160 random bits in base32, as authenticator applications take them. */
export function newCodeSecret(): string {
  return generateSecret({ length: 20 });
}

/** What the QR code says: `otpauth://totp/Prazo:ACCOUNT?secret=...`. */
export function codeUri(account: string, secret: string): string {
  return generateURI({ issuer: 'Prazo', label: account, secret });
}

/** The step of 30 seconds that a six-digit code belongs to: this one, the one before or the one after. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const epoch = Math.floor(now.getTime() / 1_000);
  const result = verifySync({ secret, token: code, epoch, epochTolerance: 30 });

  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}
