import type { Rule, RuleId } from '#domain/deadlines/rule';
import { startImpact } from '../impacts/start-impact.ts';
import type { EntryLedger } from './entry-ledger.ts';
import { countsAlike, titleOfRule } from './publish-rule.ts';
import { appendRule, readRuleHeads } from './rule-rows.ts';
import { RuleBody, ruleOf } from './rule-version-input.ts';
import { isSameContent } from './same-content.ts';

type RulesPublished = { published: number; amended: number; kept: string[] };

/** The rules of a release, by name and version: the same as `publishLaw` does for holidays and closures. */
export async function publishReleaseRules(
  ledger: EntryLedger,
  rules: readonly Rule[],
): Promise<RulesPublished> {
  const heads = await readRuleHeads(ledger);
  const known = new Map(heads.map((head) => [nameOf(head.rule), head]));
  const counts: RulesPublished = { published: 0, amended: 0, kept: [] };
  for (const rule of rules) {
    const head = known.get(nameOf(rule));
    if (head && isSameContent(head.rule, withDefaults(rule)) && !head.isWithdrawn) continue;
    if (head && head.author !== ledger.author) {
      counts.kept.push(nameOf(rule));
      continue;
    }
    const causeId = await appendRule(ledger, {
      rule: withDefaults(rule),
      author: ledger.author,
      signedBy: [],
      replaces: head?.rowId,
      isWithdrawn: false,
      note: undefined,
    });
    counts[head ? 'amended' : 'published'] += 1;
    if (known.size === 0 || (head && countsAlike(head.rule, rule))) continue;
    await startImpact(ledger, {
      causeKind: 'rule_version',
      causeId,
      title: titleOfRule('published', rule),
      touches: [{ kind: 'rule', rule: rule.id, from: rule.appliesFrom }],
    });
  }

  return counts;
}

function nameOf({ id, version }: { id: RuleId; version: number }): string {
  return `${id} ${version}`;
}

/** As it comes back from the ledger, so that the two can be compared. */
function withDefaults(rule: Rule): Rule {
  const { id, version, appliesFrom, ...body } = rule;

  return ruleOf(RuleBody.parse(body), { id, version, appliesFrom: appliesFrom ?? null });
}
