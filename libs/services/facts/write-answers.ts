import type { FirmContext } from '#db/with-firm';
import { yesNoFacts, type YesNoFact } from '#domain/playbooks/facts';
import { sealValue } from '../sealing/seal-value.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';
import type { Answers } from './said-facts.ts';

type Given = { readonly [fact in YesNoFact]?: boolean | null | undefined };

/**
 * Seals the answers of a case with these changes; null takes an answer back. The timeline names the questions that were
 * answered, never the answers. Returns the facts whose answer changed.
 */
export async function writeAnswers(
  ctx: FirmContext,
  input: { readonly caseId: string; readonly before: Answers; readonly given: Given },
): Promise<YesNoFact[]> {
  const { caseId, before, given } = input;
  const changed = yesNoFacts.filter(
    (fact) => given[fact] !== undefined && (given[fact] ?? undefined) !== before[fact],
  );
  if (changed.length === 0) return [];

  const after = yesNoFacts.flatMap((fact) => {
    const is = given[fact] === undefined ? before[fact] : given[fact];

    return is === null || is === undefined ? [] : [[fact, is]];
  });
  const text = JSON.stringify(Object.fromEntries(after));
  const { sealed } = await sealValue(ctx, { field: 'answers', rowId: caseId }, text);
  await ctx.tx.case.updateMany({
    where: { id: caseId },
    data: { answers: after.length > 0 ? sealed : null },
  });
  await writeTimeline(ctx, {
    caseId,
    kind: 'answers_recorded',
    happenedOn: today(ctx.clock),
    data: { facts: changed.join(', ') },
  });

  return changed;
}
