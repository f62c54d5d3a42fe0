import { z } from 'zod';
import { toCivil } from '#db/civil';
import type { FirmContext } from '#db/with-firm';
import { filingThatMeets } from '#domain/playbooks/filing-that-meets';
import { channels, submissionKinds } from '#domain/playbooks/playbook';
import { closeDeadline } from './close-deadline.ts';

const Kind = z.enum(submissionKinds);
const Channel = z.enum(channels);

/**
 * Closes the open terms of a case that a request recorded in it, or in the one it goes on from, meets by itself, with that request as the proof and whoever
 * recorded it as the one who closed it. A term that has called for an answer is left to a decider.
 */
export async function completeByFiling(ctx: FirmContext, caseId: string): Promise<void> {
  const matter = await ctx.tx.case.findFirstOrThrow({
    where: { id: caseId },
    include: {
      submissions: true,
      follows: { include: { submissions: true } },
      deadlines: {
        where: {
          status: 'open',
          dayId: { not: null },
          alerts: { none: { acknowledgedAt: null } },
        },
        orderBy: { id: 'asc' },
      },
    },
  });
  const { follows } = matter;
  const before = follows?.personId === matter.personId ? follows.submissions : [];
  const filings = [...before, ...matter.submissions].map((row) => ({
    id: row.id,
    kind: Kind.parse(row.kind),
    channel: Channel.parse(row.channel),
    filedOn: toCivil(row.filedOn),
    reference: row.reference ?? undefined,
    recordedBy: row.recordedBy,
  }));
  for (const deadline of matter.deadlines) {
    const term = {
      rule: deadline.rule,
      start: toCivil(deadline.startsOn),
      safe: toCivil(deadline.safeOn),
    };
    const met = filingThatMeets(term, filings);
    const recorded = filings.find(({ id }) => id === met?.id);
    if (!recorded) continue;

    const { channel, reference, filedOn, recordedBy } = recorded;
    await closeDeadline(ctx, deadline, {
      by: recordedBy,
      proof: `${channel} ${reference}, ${filedOn}`,
    });
  }
}
