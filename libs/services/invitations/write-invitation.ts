import type { FirmContext } from '#db/with-firm';
import { LimitError, notFound } from '#platform/errors';

/** Letters of invitation that a firm may send within a day, repetitions among them. */
const mostADay = 50;
const hour = 3_600;

/** Leaves word for the worker to send an open invitation of this firm; an older link to it is dead from here on. */
export async function writeInvitation(ctx: FirmContext, id: string): Promise<void> {
  const [sent] = await ctx.sql<{ count: number }>(
    'SELECT system.invitation_letters_today()::int AS count',
  );
  if (!sent || sent.count >= mostADay) {
    throw new LimitError(`A firm sends at most ${mostADay} invitations a day`, hour);
  }
  const [letter] = await ctx.sql<{ isWritten: boolean }>(
    'SELECT system.write_invitation_letter($1) AS "isWritten"',
    [id],
  );
  if (!letter?.isWritten) throw notFound('Invitation');
}
