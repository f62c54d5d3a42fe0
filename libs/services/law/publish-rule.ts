import type { Rule } from '#domain/deadlines/rule';
import type { PlatformContext } from '#db/with-platform';
import type { Text } from '#domain/calendar/text';
import { invalidField } from '#platform/errors';
import { startImpact, type Touched } from '../impacts/start-impact.ts';
import { today } from '../today.ts';
import { conflictOn } from './check-entry.ts';
import { lockLaw } from './lock-law.ts';
import { appendRule, readRuleHeads } from './rule-rows.ts';
import { ruleOf, type RuleVersionInput } from './rule-version-input.ts';
import { isSameContent } from './same-content.ts';

/** Publishes the next version of a rule, with the day from which it governs, and begins the runs that follow from it. */
export async function publishRule(
  ctx: PlatformContext,
  input: { readonly version: RuleVersionInput; readonly author: string },
): Promise<{ id: string; touched: Touched }> {
  await lockLaw(ctx);
  const { id, version, appliesFrom, signedBy, note, ...body } = input.version;
  const versions = (await readRuleHeads(ctx)).filter(({ rule }) => rule.id === id);
  const next = Math.max(0, ...versions.map(({ rule }) => rule.version)) + 1;
  if (version !== next) throw conflictOn('version', `the next version of ${id} is ${next}`);
  if (version > 1 && appliesFrom === undefined) {
    throw invalidField('appliesFrom', 'say from which day on this version governs');
  }

  const rule = ruleOf(body, { id, version, appliesFrom: appliesFrom ?? null });
  const causeId = await appendRule(ctx, {
    rule,
    author: input.author,
    signedBy,
    replaces: undefined,
    isWithdrawn: false,
    note,
  });
  const touched = await startImpact(
    { sql: ctx.sql, today: today(ctx.clock) },
    {
      causeKind: 'rule_version',
      causeId,
      title: titleOfRule('published', rule),
      touches: [{ kind: 'rule', rule: id, from: rule.appliesFrom }],
    },
  );

  return { id: causeId, touched };
}

/** Whether two versions give the same dates: words and sources change none. */
export function countsAlike(a: Rule, b: Rule): boolean {
  const counting = (rule: Rule) => ({
    period: rule.period,
    noticeTerm: rule.noticeTerm,
    appliesFrom: rule.appliesFrom,
    regime: Reflect.get(rule, 'regime') ?? 'administrative',
    direction: Reflect.get(rule, 'direction') ?? 'forward',
  });

  return isSameContent(counting(a), counting(b));
}

const verbs = {
  published: { pt: 'Nova versão da regra', en: 'New version of the rule' },
  withdrawn: { pt: 'Versão retirada da regra', en: 'Withdrawn version of the rule' },
} as const;

export function titleOfRule(verb: keyof typeof verbs, rule: Rule): Text {
  const of = (locale: 'pt' | 'en') =>
    `${verbs[verb][locale]}: ${rule.name[locale]} (v${rule.version}) · ${rule.citations[0]?.text ?? ''}`;

  return { pt: of('pt'), en: of('en') };
}
