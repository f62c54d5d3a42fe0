import type { Database } from '#db/database';
import { closeLetter, openLetter } from '#db/letters';
import { leases } from '#jobs/queues';
import { RecipientRefused, type Mailer } from '#platform/mail';
import { newToken, sha256 } from '#platform/tokens';
import { letterMail } from './letter-mail.ts';

/** Seconds before the next attempt: 5, 20, 45, ... and five minutes at most. */
const firstPause = 5;
const longestPause = 300;

type Leased = { readonly letterId: string; readonly leaseToken: string };

/**
 * Sends one letter, once per lease. Its link is made here and lies nowhere but in the message: a repetition carries a new one, and the
 * one before is dead. Nobody to write to, or a letter that is somebody else's by now: 'dropped'.
 */
export async function sendLetter(
  tools: { readonly database: Database; readonly mailer: Mailer; readonly adminUrl: string },
  { letterId, leaseToken }: Leased,
): Promise<'sent' | 'dropped'> {
  const { database } = tools;
  const token = newToken();
  const opened = await openLetter(
    database,
    { id: letterId, lease_token: leaseToken },
    { tokenHash: sha256(token), holdSeconds: leases.letters },
  );
  if (!opened) return 'dropped';

  const { letter, held } = opened;
  const { address, name, attempt } = letter;
  try {
    await tools.mailer.send({
      to: { name: name ?? '', address },
      messageId: `<${letterId}.${attempt}@prazo>`,
      ...letterMail(letter, { token, adminUrl: tools.adminUrl.replace(/\/$/, '') }),
    });
  } catch (error) {
    const isRefused = error instanceof RecipientRefused;
    await closeLetter(database, held, {
      state: isRefused ? 'failed' : 'again',
      pause: Math.min(firstPause * attempt ** 2, longestPause),
      problem: (error instanceof Error ? error.message : String(error)).slice(0, 300),
    });
    if (isRefused) return 'dropped';
    throw error;
  }
  await closeLetter(database, held, { state: 'sent', pause: 0, problem: null });

  return 'sent';
}
