import type { PlatformContext } from '#db/with-platform';
import type { RuleId } from '#domain/deadlines/rule';
import { notFound } from '#platform/errors';
import { startImpact, type Touched } from '../impacts/start-impact.ts';
import { today } from '../today.ts';
import { conflictOn } from './check-entry.ts';
import { lockLaw } from './lock-law.ts';
import { titleOfRule } from './publish-rule.ts';
import { appendRule, readRuleHeads } from './rule-rows.ts';

/** Takes back a version of a rule; its number is not given again. One that governs for ever must remain. */
export async function withdrawRule(
  ctx: PlatformContext,
  input: {
    readonly rule: RuleId;
    readonly version: number;
    readonly reason: string;
    readonly author: string;
  },
): Promise<{ id: string; touched: Touched }> {
  await lockLaw(ctx);
  const versions = (await readRuleHeads(ctx)).filter(({ rule }) => rule.id === input.rule);
  const head = versions.find(({ rule }) => rule.version === input.version);
  if (!head) throw notFound('Rule version');
  if (head.isWithdrawn) throw conflictOn('version', 'is withdrawn already');
  const others = versions.filter((each) => each !== head && !each.isWithdrawn);
  if (others.every(({ rule }) => rule.appliesFrom !== undefined)) {
    throw conflictOn('version', 'is the only one that governs whatever the day');
  }

  const id = await appendRule(ctx, {
    rule: head.rule,
    author: input.author,
    signedBy: [],
    replaces: head.rowId,
    isWithdrawn: true,
    note: input.reason,
  });
  const touched = await startImpact(
    { sql: ctx.sql, today: today(ctx.clock) },
    {
      causeKind: 'rule_version',
      causeId: id,
      title: titleOfRule('withdrawn', head.rule),
      touches: [{ kind: 'rule', rule: input.rule, from: head.rule.appliesFrom }],
    },
  );

  return { id, touched };
}
