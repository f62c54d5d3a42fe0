import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { ruleById } from '#domain/deadlines/rules';
import { notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { buildLaw, type Law } from '../law/build-law.ts';
import { CalendarEntryInput, entryOf } from '../law/calendar-entry-input.ts';
import { decidingOver, requireAhead, requireDistinct } from '../law/check-entry.ts';
import { findHead } from '../law/entry-ledger.ts';
import { touchesOf, type Touch } from '../law/law-change.ts';
import { lawOf } from '../law/read-law.ts';
import { ReadingChoices } from '../law/reading-choices.ts';
import { TextView } from '../playbooks/playbook-view.ts';
import { today } from '../today.ts';
import { compareDates, countOutcomes, type Compared, type Counts } from './compare-dates.ts';
import { readAffected } from './read-affected.ts';
import { batchSize } from './start-impact.ts';
import { touchedDeadlines } from './touched-deadlines.ts';

/** What would be published, withdrawn (the firm's own entry, by its id) or chosen. */
export const PreviewImpact = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('entry'), entry: CalendarEntryInput }),
    z.strictObject({ kind: z.literal('withdrawal'), id: z.uuid() }),
    z.strictObject({
      kind: z.literal('readings'),
      choices: ReadingChoices,
      marginDays: z.int().min(0).max(20),
    }),
  ])
  .meta({ id: 'PreviewImpact' });
type PreviewImpact = z.infer<typeof PreviewImpact>;

const DatesView = z.object({ legalOn: z.iso.date(), safeOn: z.iso.date() });

export const ImpactPreview = z
  .object({
    touched: z.int(),
    earlier: z.int(),
    later: z.int(),
    unchanged: z.int(),
    flagged: z.int(),
    /** The first of the changes, the earliest new date first. */
    changes: z.array(
      z.object({
        deadlineId: z.uuid(),
        caseId: z.uuid(),
        rule: z.object({ id: z.string(), name: TextView }),
        outcome: z.enum(['earlier', 'later', 'flagged']),
        old: DatesView,
        new: DatesView,
      }),
    ),
  })
  .meta({ id: 'ImpactPreview' });

const mostChanges = 100;

/** What would change in the firm's dates. Computes what the run would compute, and writes nothing. */
export async function previewImpact(
  ctx: ReadContext,
  input: PreviewImpact,
): Promise<z.infer<typeof ImpactPreview>> {
  requirePermission(ctx, 'law.decide');
  const { law, touches } = await supposed(ctx, await lawOf(ctx), input);
  const selection = touchedDeadlines(touches, today(ctx.clock));
  const touched =
    touches.length === 0
      ? []
      : await ctx.sql<{ id: string }>(
          `SELECT id FROM (${selection.text}) AS touched ORDER BY id`,
          selection.values,
        );
  const changed: Compared[] = [];
  const total = { looked: 0, earlier: 0, later: 0, unchanged: 0, flagged: 0 };
  for (let from = 0; from < touched.length; from += batchSize) {
    const ids = touched.slice(from, from + batchSize).map(({ id }) => id);
    const compared = compareDates(law, await readAffected(ctx, ids));
    addTo(total, countOutcomes(compared));
    changed.push(...compared.filter(({ outcome }) => isChange(outcome)));
  }
  const { looked: _looked, ...counts } = total;

  return { touched: touched.length, ...counts, changes: firstOf(changed) };
}

/** The law as it would be, and what that can touch. Refuses what publishing would refuse. */
async function supposed(
  ctx: ReadContext,
  law: Law,
  input: PreviewImpact,
): Promise<{ law: Law; touches: readonly Touch[] }> {
  const snapshot = `${law.snapshot}?`;
  if (input.kind === 'readings') {
    const { choices, marginDays } = input;

    return {
      law: buildLaw({ ...law, choices, marginDays, snapshot }),
      touches: [{ kind: 'all' }],
    };
  }
  if (input.kind === 'entry') {
    const entry = entryOf(input.entry, 'firm.');
    requireDistinct(entry, [...decidingOver(law.entries, entry), ...law.own]);
    requireAhead(
      { today: today(ctx.clock) },
      { before: undefined, after: entry, isRetroactive: input.entry.retroactive },
    );

    return {
      law: buildLaw({ ...law, own: [...law.own, entry], snapshot }),
      touches: touchesOf(undefined, entry),
    };
  }
  const ledger = { sql: ctx.sql, table: 'firm_calendar_entries' } as const;
  const head = await findHead(ledger, 'e.id = $1', input.id);
  const isInForce = law.own.some(({ key }) => key === head?.entry.key);
  if (!head || !isInForce) throw notFound('Closure');
  const own = law.own.filter(({ key }) => key !== head.entry.key);

  return { law: buildLaw({ ...law, own, snapshot }), touches: touchesOf(head.entry, undefined) };
}

function isChange(outcome: Compared['outcome']): outcome is 'earlier' | 'later' | 'flagged' {
  return outcome === 'earlier' || outcome === 'later' || outcome === 'flagged';
}

function addTo(total: { -readonly [Key in keyof Counts]: Counts[Key] }, counts: Counts): void {
  total.earlier += counts.earlier;
  total.later += counts.later;
  total.unchanged += counts.unchanged;
  total.flagged += counts.flagged;
}

function firstOf(changed: readonly Compared[]): z.infer<typeof ImpactPreview>['changes'] {
  return changed
    .toSorted((a, b) => (a.date.safe < b.date.safe ? -1 : 1))
    .slice(0, mostChanges)
    .flatMap(({ deadline, date, outcome }) =>
      isChange(outcome)
        ? [
            {
              deadlineId: deadline.id,
              caseId: deadline.caseId,
              rule: { id: date.rule.id, name: ruleById(date.rule.id).name },
              outcome,
              old: { legalOn: deadline.stands.legal, safeOn: deadline.stands.safe },
              new: { legalOn: date.legal, safeOn: date.safe },
            },
          ]
        : [],
    );
}
