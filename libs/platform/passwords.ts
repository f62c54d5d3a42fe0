import { hash, verify } from '@node-rs/argon2';

/** OWASP's argon2id minimum: 46 MiB, one pass. The parameters travel in the hash. */
const cost = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Verifies against a decoy when there is no user, so that both answers take the same time. */
export async function verifyPassword(
  stored: string | undefined,
  password: string,
): Promise<boolean> {
  decoy ??= hashPassword('no user has this password');
  const matches = await verify(stored ?? (await decoy), password);

  return stored !== undefined && matches;
}

let decoy: Promise<string> | undefined;
