import type { FirmContext } from '#db/with-firm';
import type { Finding, GuardOutcome } from '#domain/playbooks/evaluate-guards';
import { isDayFact } from '#domain/playbooks/facts';
import { AppError } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';

type Decision = { readonly reason: string } | undefined;

/**
 * Refuses a case that its playbook is not for. `unprocessable` with each reason, its citation and the playbook to open instead;
 * with the questions that are still open; or for want of a decision, which a lawyer or admin gives with a reason.
 */
export function requireGuards(ctx: FirmContext, outcome: GuardOutcome, decision: Decision): void {
  const { verdict, findings, questions } = outcome;
  if (verdict === 'stop') {
    refuse('This is not the procedure for this case', reasons(findings, 'block', 'playbook'));
  }
  if (verdict === 'ask') {
    const open = questions.map(({ fact, asks }) => ({
      path: `${isDayFact(fact) ? 'days' : 'answers'}.${fact}`,
      message: asks.en,
    }));
    refuse('Questions of the procedure are still open', open);
  }
  if (verdict === 'ask_lawyer') {
    if (!decision) {
      refuse(
        'A lawyer decides first whether this procedure fits',
        reasons(findings, 'ask', 'decision'),
      );
    }
    requirePermission(ctx, 'deadlines.decide');
  }
}

/** What was warned of, and what a lawyer decided against a doubt, stays in the timeline. */
export async function keepFindings(
  ctx: FirmContext,
  kept: { readonly caseId: string; readonly outcome: GuardOutcome; readonly decision: Decision },
): Promise<void> {
  const { caseId, outcome, decision } = kept;
  const idsOf = (effect: Finding['effect']) =>
    outcome.findings.filter((each) => each.effect === effect).map(({ guard }) => guard);
  const happenedOn = today(ctx.clock);
  const [asked, warned] = [idsOf('ask'), idsOf('warn')];
  if (asked.length > 0 && decision) {
    const data = { guards: asked.join(', '), reason: decision.reason };
    await writeTimeline(ctx, { caseId, kind: 'opening_decided', happenedOn, data });
  }
  if (warned.length > 0) {
    const data = { guards: warned.join(', ') };
    await writeTimeline(ctx, { caseId, kind: 'opening_warned', happenedOn, data });
  }
}

function reasons(findings: readonly Finding[], effect: Finding['effect'], path: string) {
  return findings
    .filter((each) => each.effect === effect)
    .map(({ says, citations, goTo }) => {
      const cited = citations.map(({ text }) => text).join('; ');

      return { path, message: `${says.en} [${cited}]${goTo ? ` Open instead: ${goTo}` : ''}` };
    });
}

function refuse(message: string, problems: { path: string; message: string }[]): never {
  throw new AppError('unprocessable', message, problems);
}
