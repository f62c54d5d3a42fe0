import { hkdfSync, randomBytes } from 'node:crypto';
import type { FirmContext, ReadContext } from '#db/with-firm';
import { AppError } from '#platform/errors';
import type { FirmKey } from '#platform/key-cache';
import type { Place } from '#platform/sealing';
import { writeAudit } from '../audit/write-audit.ts';

/** As it lies in the database. Nothing is wrapped any more once the key was destroyed. */
export type StoredKey = { readonly version: number; readonly wrapped: string | null };

/** Read anew in each transaction: a key that was made, wrapped anew or destroyed counts at once, in every process. */
const read = new WeakMap<ReadContext, Promise<StoredKey[]>>();

/** The keys of the firm, the one in use first. */
export function storedKeys(ctx: ReadContext): Promise<StoredKey[]> {
  const known = read.get(ctx);
  if (known) return known;
  const keys = ctx.sql<StoredKey>(
    'SELECT version, wrapped FROM firm_keys WHERE firm_id = $1 ORDER BY version DESC',
    [ctx.firmId],
  );
  read.set(ctx, keys);

  return keys;
}

/** The key that seals. A firm's first one is made when its first value is sealed: the operator, who creates firms, has no master key. */
export async function currentKey(ctx: FirmContext): Promise<FirmKey> {
  const [current] = await storedKeys(ctx);
  if (current) return openKey(ctx, current);
  await makeKey(ctx, 1);
  const [made] = await storedKeys(ctx);
  if (!made) throw new Error('a key that was made is there');

  return openKey(ctx, made);
}

/** Makes the key of that version, unless another transaction just did. */
export async function makeKey(ctx: FirmContext, version: number): Promise<void> {
  const wrapped = wrap(ctx, version, randomBytes(32).toString('base64url'));
  const made = await ctx.sql(
    `INSERT INTO firm_keys (firm_id, version, wrapped) VALUES ($1, $2, $3)
     ON CONFLICT DO NOTHING RETURNING version`,
    [ctx.firmId, version, wrapped],
  );
  read.delete(ctx);
  if (made.length === 0) return;
  await writeAudit(ctx, {
    action: 'firm.key_made',
    subjectType: 'firm',
    subjectId: ctx.firmId,
    data: { version },
  });
}

/** The key under which a value was sealed. */
export async function keyOfVersion(ctx: ReadContext, version: number): Promise<FirmKey> {
  const stored = (await storedKeys(ctx)).find((key) => key.version === version);

  return openKey(ctx, stored ?? { version, wrapped: null });
}

/** The keys that can be opened now: a search goes on without the others. */
export async function openableKeys(ctx: ReadContext): Promise<FirmKey[]> {
  return (await storedKeys(ctx)).flatMap((stored) => {
    try {
      return [openKey(ctx, stored)];
    } catch {
      return [];
    }
  });
}

/** Wraps what the key consists of under the master key in use. */
export function wrap(ctx: ReadContext, version: number, secret: string): string {
  return ctx.masterKeys.seal(placeOf(ctx, version), secret);
}

/** What the key consists of. Throws when its master key is not there. */
export function unwrap(ctx: ReadContext, version: number, wrapped: string): string {
  return ctx.masterKeys.unseal(placeOf(ctx, version), wrapped);
}

/** Throws AppError 'unavailable' when the key was destroyed, or its master key is not there. */
function openKey(ctx: ReadContext, { version, wrapped }: StoredKey): FirmKey {
  if (wrapped === null) {
    throw new AppError('unavailable', 'The key of these values was destroyed');
  }

  return ctx.keyCache.get(`${ctx.firmId} ${wrapped}`, () => {
    try {
      return derive(version, Buffer.from(unwrap(ctx, version, wrapped), 'base64url'));
    } catch (cause) {
      throw Object.assign(
        new AppError('unavailable', 'The key of these values cannot be opened: see MASTER_KEYS'),
        { cause },
      );
    }
  });
}

function derive(version: number, secret: Buffer): FirmKey {
  const part = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `prazo ${purpose}`, 32));

  return { version, seal: { id: String(version), bytes: part('seal') }, index: part('index') };
}

function placeOf(ctx: ReadContext, version: number): Place {
  return [ctx.firmId, 'firm_keys', 'wrapped', String(version)];
}
