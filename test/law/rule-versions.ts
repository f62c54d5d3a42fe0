import { publishRule } from '#services/law/publish-rule';
import { RuleVersionInput } from '#services/law/rule-version-input';
import { withdrawRule } from '#services/law/withdraw-rule';
import type { TestFirm } from '#test/harness/mint-firm';
import { file, handleAll, matterOf, type Stage } from '#test/services/stage';
import { storedDeadlines, type StoredDeadline } from '#test/services/stored-deadlines';
import { asPlatform, type Body } from './statements.ts';

/** The body of a second version of the contactenos answer, ten working days from 10 September on. */
export function versionBody(change: Body = {}): Body {
  return {
    id: 'contactenos.response',
    version: 2,
    appliesFrom: '2026-09-10',
    name: { pt: 'Resposta ao contactenos', en: 'Answer to the contactenos form' },
    period: { count: 10, unit: 'working_days' },
    kind: 'practice',
    citations: [{ text: 'Despacho n.º 9/2026', confidence: 'law' }],
    confidence: 'law',
    whileOpen: { pt: 'Acompanhar.', en: 'Watch.' },
    onExpiry: { pt: 'Insistir.', en: 'Insist.' },
    signedBy: ['Ana Sousa'],
    ...change,
  };
}

export function publishVersion(stage: Stage, change: Body = {}) {
  const version = RuleVersionInput.parse(versionBody(change));

  return asPlatform(stage, (ctx) => publishRule(ctx, { version, author: 'Ana, operator' }));
}

export function withdrawVersion(stage: Stage, version: number) {
  return asPlatform(stage, (ctx) =>
    withdrawRule(ctx, {
      rule: 'contactenos.response',
      version,
      reason: 'was not signed',
      author: 'Ana, operator',
    }),
  );
}

/** The answer that a new contactenos of that day is due, at the Lisbon office. */
export async function answerDue(
  stage: Stage,
  firm: TestFirm,
  day: string,
): Promise<StoredDeadline> {
  const { caseId } = await matterOf(stage, firm);
  await file(stage, firm, { caseId, filedAt: `${day}T10:00:00Z` });
  await handleAll(stage);
  const found = (await storedDeadlines(stage, caseId)).find(
    ({ rule }) => rule === 'contactenos.response',
  );
  if (!found) throw new Error('a contactenos gives this date');

  return found;
}
