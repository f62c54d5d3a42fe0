import { randomUUID } from 'node:crypto';
import type { Database } from '#db/database';
import type { Prisma } from '#db/generated/client';
import { findDispatchFirm } from '#db/system';
import { withFirm, type Actor, type FirmContext } from '#db/with-firm';
import { leases } from '#jobs/queues';
import { RecipientRefused, type Mail, type Mailer } from '#platform/mail';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';
import { composeMail } from './compose-mail.ts';
import { lockPlanning } from './lock-planning.ts';
import { readDigest } from './read-digest.ts';
import { redirectDispatch } from './redirect-dispatch.ts';
import { findReached, planStandIns } from './stand-in.ts';

/** Seconds before the next attempt: 5, 20, 45, ... and five minutes at most. */
const firstPause = 5;
const longestPause = 300;
/** After some five minutes of trouble somebody else is told as well. */
const attemptsAlone = 6;

type Leased = { readonly dispatchId: string; readonly leaseToken: string };

/**
 * Sends one message at most once per lease. The firm comes from the message's own row. A crash between the relay's
 * "taken" and our "sent" repeats the message under the same Message-ID: a duplicate is better than a missed date.
 */
export async function sendDispatch(
  tools: { readonly database: Database; readonly mailer: Mailer; readonly adminUrl: string },
  leased: Leased,
): Promise<'sent' | 'dropped'> {
  const firmId = await findDispatchFirm(tools.database, leased.dispatchId, leased.leaseToken);
  if (!firmId) return 'dropped';

  const actor: Actor = { firmId, userId: undefined, role: 'system' };
  const taken = await withFirm(tools.database, actor, (ctx) =>
    prepare(ctx, leased, tools.adminUrl),
  );
  if (!taken) return 'dropped';
  const { mail, held } = taken;
  try {
    await tools.mailer.send(mail);
  } catch (error) {
    await withFirm(tools.database, actor, (ctx) => noteFailure(ctx, held, error));
    throw error;
  }
  await withFirm(tools.database, actor, (ctx) => noteSent(ctx, held));

  return 'sent';
}

/** The message, if it should still leave; the last state of its deadline wins. */
async function prepare(
  ctx: FirmContext,
  leased: Leased,
  adminUrl: string,
): Promise<{ readonly mail: Mail; readonly held: Leased } | undefined> {
  const seen = await readLeased(ctx, leased);
  if (!seen) return undefined;
  const reached = await findReached(ctx, seen);
  const isReached = reached.includes(seen.recipientId);
  const isForOthers = !isReached || (!seen.standsInFor && reached.length > 1);
  // An answer given at this moment is not undone by an alert for a deputy.
  if (isForOthers) await lockPlanning(ctx);
  const dispatch = isForOthers ? await readLeased(ctx, leased) : seen;
  if (!dispatch) return undefined;
  const isDue = await isStillDue(ctx, dispatch);
  if (isDue && isForOthers) await planStandIns(ctx, dispatch, reached);
  if (!isDue || !isReached) {
    await setState(ctx, leased, { state: 'cancelled' });

    return undefined;
  }
  if (!dispatch.recipient.isActive) {
    await setState(ctx, leased, { state: 'cancelled' });
    await redirectDispatch(ctx, dispatch.id, 'left');

    return undefined;
  }
  const messageId = `<${dispatch.id}@prazo>`;
  // The token changes hands once: the same job delivered again, even at the same moment, finds it spent.
  const held = { ...leased, leaseToken: randomUUID() };
  const taken = { state: 'sending', messageId, leaseToken: held.leaseToken };
  if ((await setState(ctx, leased, taken)) === 0) return undefined;
  // What was left of the lease after the queue could be shorter than the relay takes: nobody else may send meanwhile.
  await holdFor(ctx, dispatch.id, leases.mail);

  return { mail: await composeMail(ctx, { dispatch, messageId, adminUrl }), held };
}

function readLeased(ctx: FirmContext, { dispatchId, leaseToken }: Leased) {
  return ctx.tx.dispatch.findFirst({
    where: { id: dispatchId, leaseToken },
    include: { deadline: true, alert: true, recipient: true },
  });
}

type Prepared = Prisma.DispatchGetPayload<{ include: { deadline: true; alert: true } }>;

/** The last state of what the message is about wins: a date that is done, an alert or a change that was answered. */
async function isStillDue(ctx: FirmContext, dispatch: Prepared): Promise<boolean> {
  if (dispatch.kind === 'entry') return true;
  if (dispatch.runId) {
    const { changes, hidden } = await readDigest(ctx, dispatch.runId, dispatch);

    return changes.length + hidden > 0;
  }

  return dispatch.deadline?.status === 'open' && !dispatch.alert?.acknowledgedAt;
}

async function noteSent(ctx: FirmContext, leased: Leased): Promise<void> {
  const count = await setState(ctx, leased, {
    state: 'sent',
    sentAt: ctx.clock.now(),
    lastError: null,
  });
  if (count === 0) return;

  const dispatch = await ctx.tx.dispatch.findFirstOrThrow({
    where: { id: leased.dispatchId },
    include: { deadline: true },
  });
  if (!dispatch.deadline) return;
  await writeTimeline(ctx, {
    caseId: dispatch.deadline.caseId,
    kind: dispatch.kind === 'escalation' ? 'escalation_sent' : 'reminder_sent',
    happenedOn: today(ctx.clock),
    data: {
      deadlineId: dispatch.deadlineId,
      rule: dispatch.deadline.rule,
      recipientId: dispatch.recipientId,
    },
  });
}

/**
 * What may pass is tried again for as long as the deadline is open, later each time. A refused address is not: the
 * message goes to somebody else instead. The relay's own words are kept, cut.
 */
async function noteFailure(ctx: FirmContext, leased: Leased, error: unknown): Promise<void> {
  const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 300);
  if (error instanceof RecipientRefused) {
    const count = await setState(ctx, leased, { state: 'failed', lastError });
    if (count === 1) await redirectDispatch(ctx, leased.dispatchId, 'refused');

    return;
  }
  const { attempt } = await ctx.tx.dispatch.findFirstOrThrow({ where: { id: leased.dispatchId } });
  const count = await setState(ctx, leased, { state: 'planned', lastError });
  if (count === 0) return;
  await holdFor(ctx, leased.dispatchId, Math.min(firstPause * attempt ** 2, longestPause));
  if (attempt >= attemptsAlone) await redirectDispatch(ctx, leased.dispatchId, 'undelivered');
}

async function holdFor(ctx: FirmContext, dispatchId: string, seconds: number): Promise<void> {
  await ctx.sql(
    'UPDATE dispatches SET lease_until = now() + make_interval(secs => $3) WHERE firm_id = $1 AND id = $2',
    [ctx.firmId, dispatchId, seconds],
  );
}

async function setState(
  ctx: FirmContext,
  { dispatchId, leaseToken }: Leased,
  data: Prisma.DispatchUpdateManyMutationInput,
): Promise<number> {
  const updated = await ctx.tx.dispatch.updateMany({
    where: { id: dispatchId, leaseToken, state: { in: ['planned', 'sending'] } },
    data,
  });

  return updated.count;
}
