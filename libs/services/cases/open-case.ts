import { z } from 'zod';
import { playbooks } from '#domain/playbooks/catalogue';
import type { FirmContext } from '#db/with-firm';
import { fromCivil } from '#db/civil';
import { civilDate } from '#domain/calendar/civil-date';
import { invalidField } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { requireNotErased } from '../people/require-not-erased.ts';
import { checkedDays } from '../facts/checked-day.ts';
import { Answers, Days } from '../facts/said-facts.ts';
import { writeAnswers } from '../facts/write-answers.ts';
import { writeDays } from '../facts/write-days.ts';
import { prose } from '../fields.ts';
import { judgeOpening } from './judge-opening.ts';
import { leaveWord } from '../outbox/leave-word.ts';
import { NextStep } from './next-step.ts';
import { newestFollowed } from '../playbooks/newest-followed.ts';
import { partyLocations } from './party-locations.ts';
import { saidBefore } from './said-before.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';
import { keepFindings, requireGuards } from './require-guards.ts';
import { requireOwner, requireLawyer } from './require-team.ts';

export const OpenCase = z
  .strictObject({
    clientId: z.uuid(),
    /** The person the case is about: the client or one of the client's dependents. */
    personId: z.uuid(),
    permitId: z.uuid().optional(),
    officeId: z.uuid(),
    playbook: z.enum(playbooks.map((playbook) => playbook.id)),
    ownerId: z.uuid(),
    lawyerId: z.uuid(),
    /** Where the party lives, when not on the mainland. */
    partyLocation: z.enum(partyLocations).optional(),
    /** What the guards of the playbook ask. */
    answers: Answers.optional(),
    days: Days.optional(),
    /** Why a lawyer or admin opens it against a doubt of the playbook. */
    decision: z
      .strictObject({ reason: prose(2_000).pipe(z.string().min(1, 'must not be empty')) })
      .optional(),
    /** The case of the same firm that it goes on from: what was said there about the same person is known here. */
    followsCaseId: z.uuid().optional(),
    /** What the firm does first; the playbook's own first step when absent. */
    nextStep: NextStep.optional(),
  })
  .meta({ id: 'OpenCase' });
type OpenCase = z.infer<typeof OpenCase>;

/**
 * Opens a case for one person and, as AIMA routes it, one permit. From here on it always has an owner and a lawyer.
 * `unprocessable` when the guards of the playbook stop it, ask, or wait for a decision of a lawyer.
 */
export async function openCase(ctx: FirmContext, input: OpenCase): Promise<{ id: string }> {
  const by = requirePermission(ctx, 'files.write');
  await requireFile(ctx, input);
  await requireOwner(ctx, input.ownerId);
  await requireLawyer(ctx, input.lawyerId);
  const { decision } = input;
  const { answers, days } = await saidBefore(ctx, input);
  const { playbook, outcome } = await judgeOpening(ctx, { ...input, answers, days });
  requireGuards(ctx, outcome, decision);
  const followed = await newestFollowed(ctx, playbook.id);

  const day = today(ctx.clock);
  const opened = await ctx.tx.case.create({
    data: {
      clientId: input.clientId,
      personId: input.personId,
      permitId: input.permitId ?? null,
      officeId: input.officeId,
      ownerId: input.ownerId,
      lawyerId: input.lawyerId,
      partyLocation: input.partyLocation ?? null,
      playbook: playbook.id,
      playbookVersion: playbook.version,
      playbookStep: followed.playbook.steps[0].id,
      overlayVersion: followed.overlayVersion,
      followsCaseId: input.followsCaseId ?? null,
      nextStep: input.nextStep?.text ?? null,
      nextStepOn: input.nextStep ? fromCivil(civilDate(input.nextStep.on)) : null,
      openedOn: fromCivil(day),
      progressOn: fromCivil(day),
    },
    select: { id: true },
  });
  await writeTimeline(ctx, {
    caseId: opened.id,
    kind: 'case_opened',
    happenedOn: day,
    data: { playbook: playbook.id },
  });
  if (input.followsCaseId) {
    await writeTimeline(ctx, {
      caseId: input.followsCaseId,
      kind: 'case_followed',
      happenedOn: day,
      data: { playbook: playbook.id },
    });
  }
  await keepFindings(ctx, { caseId: opened.id, outcome, decision });
  await writeAnswers(ctx, { caseId: opened.id, before: {}, given: answers });
  const changes = checkedDays(days, day).map((each) => ({ ...each, by }));
  await writeDays(ctx, { caseId: opened.id, changes });
  await writeAudit(ctx, {
    action: 'case.opened',
    subjectType: 'case',
    subjectId: opened.id,
    data: { playbook: playbook.id, playbookVersion: playbook.version },
  });
  // The opening itself, a day that was said, the expiry of the permit, or what came before may start a date at once.
  const isDated = changes.some(({ day }) => day !== null) || input.permitId !== undefined;
  const isWatched = playbook.dayTimers.some(({ from }) => from === 'opened_on');
  if (input.followsCaseId || isWatched || (isDated && playbook.dayTimers.length > 0)) {
    await leaveWord(ctx, 'case.facts_changed', opened.id);
  }

  return opened;
}

async function requireFile(ctx: FirmContext, input: OpenCase): Promise<void> {
  const client = await ctx.tx.client.findFirst({ where: { id: input.clientId } });
  if (!client) throw invalidField('clientId', 'is not a client of the firm');
  const isClient = client.personId === input.personId;
  const family = await ctx.tx.dependent.count({
    where: { clientId: client.id, personId: input.personId },
  });
  if (!isClient && family === 0) {
    throw invalidField('personId', 'is neither the client nor one of their dependents');
  }
  await requireNotErased(ctx, [client.personId, input.personId]);
}
