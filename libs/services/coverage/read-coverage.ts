import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { addMonths, civilDate, type CivilDate } from '#domain/calendar/civil-date';
import { coverageLine, coverageOn, gapsIn } from '#domain/coverage/coverage-line';
import { bases, type Cover } from '#domain/coverage/covers';
import { documents } from '#domain/playbooks/pieces/documents';
import { invalidField, notFound } from '#platform/errors';
import { requireSight } from '../access/permissions.ts';
import { CivilDay, optionalCivil } from '../fields.ts';
import { CitationView, TextView } from '../playbooks/playbook-view.ts';
import { today } from '../today.ts';
import { readTitles } from './read-titles.ts';
import { readRenewalProofs } from './read-renewal-proofs.ts';

/** Civil days, both included; left out, a year before today and a year after. */
export const ReadCoverage = z.strictObject({
  from: CivilDay.optional(),
  until: CivilDay.optional(),
});

const CoverView = z
  .object({
    from: z.iso.date(),
    until: z.iso.date(),
    basis: z.enum(bases),
    citation: CitationView.nullable(),
    /** What the person carries, by its id among the documents of the playbooks. */
    carry: z.array(z.object({ id: z.string(), name: TextView })),
  })
  .meta({ id: 'Cover' });

export const CoverageView = z
  .object({
    today: z.iso.date(),
    from: z.iso.date(),
    until: z.iso.date(),
    spans: z.array(CoverView),
    /** The spans on which nothing that is confirmed covers the person. */
    gaps: z.array(CoverView),
    /** The span of today; null when today is outside the line. */
    now: CoverView.nullable(),
    /** Permits that could not be counted, or only in part, because a day of theirs is not known. */
    undated: z.array(z.object({ permitId: z.uuid(), lacks: z.enum(['issuedOn', 'expiresOn']) })),
  })
  .meta({ id: 'Coverage' });

const mostYears = 30;

/**
 * What covers a person's stay, day by day: their permits, receipts of renewals filed in cases that the caller sees, the
 * acts that extended expired documents, and the six months of right of residence.
 */
export async function readCoverage(
  ctx: ReadContext,
  input: { readonly personId: string; readonly span: z.infer<typeof ReadCoverage> },
): Promise<z.infer<typeof CoverageView>> {
  requireSight(ctx, 'files.read');
  const day = today(ctx.clock);
  const { from, until } = spanOf(input.span, day);
  const found = await ctx.sql('SELECT FROM people WHERE firm_id = $1 AND id = $2', [
    ctx.firmId,
    input.personId,
  ]);
  if (found.length === 0) throw notFound('Person');
  const { titles, undated } = await readTitles(ctx, input.personId, from);
  const proofs = await readRenewalProofs(ctx, input.personId);
  const line = coverageLine({ titles, proofs, from, until });
  const now = coverageOn(line, day);

  return {
    today: day,
    from,
    until,
    spans: line.map(toView),
    gaps: gapsIn(line).map(toView),
    now: now ? toView(now) : null,
    undated,
  };
}

function spanOf(span: z.infer<typeof ReadCoverage>, day: CivilDate) {
  const from = optionalCivil(span.from) ?? addMonths(optionalCivil(span.until) ?? day, -12);
  const until = optionalCivil(span.until) ?? addMonths(span.from ? civilDate(span.from) : day, 12);
  if (until < from) throw invalidField('until', 'must not lie before from');
  if (until > addMonths(from, 12 * mostYears)) {
    throw invalidField('until', `must lie within ${mostYears} years of from`);
  }

  return { from, until };
}

function toView({ from, until, basis, citation, carry }: Cover): z.infer<typeof CoverView> {
  return {
    from,
    until,
    basis,
    citation: citation ?? null,
    carry: carry.map((id) => ({ id, name: documents[id].name })),
  };
}
