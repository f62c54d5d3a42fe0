import { z } from 'zod';
import { toCivil } from '#db/civil';
import type { ReadContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';
import { today } from '../today.ts';
import { clientOfPerson } from './person-in-file.ts';
import { retentionPeriods, type Period } from './retention-periods.ts';

const Text = z.object({ pt: z.string(), en: z.string() });

export const RetentionView = z
  .object({
    periods: z.array(
      z.object({
        id: z.string(),
        name: Text,
        /** Null: as long as the firm uses the service, or the platform publishes it. */
        length: z.object({ count: z.int(), unit: z.enum(['days', 'years']) }).nullable(),
        from: Text,
        end: z.enum(['removed', 'proposed', 'off_boarding', 'platform']),
        citation: z.string(),
        /** False: no lawyer has confirmed it. */
        isConfirmed: z.boolean(),
      }),
    ),
    lastRun: z.object({ at: z.iso.datetime(), removed: z.record(z.string(), z.int()) }).nullable(),
    /** People whose last case closed longer ago than files stay: somebody has to decide. At most fifty, the oldest first. */
    proposals: z.array(
      z.object({
        personId: z.uuid(),
        fullName: z.string(),
        clientId: z.uuid().nullable(),
        closedOn: z.iso.date(),
      }),
    ),
  })
  .meta({ id: 'Retention' });

type Proposal = {
  readonly personId: string;
  readonly fullName: string;
  readonly clientId: string | null;
  readonly closedOn: Date;
};

/** How long each kind of data stays, what went last, and whose file has been kept long enough. */
export async function readRetention(ctx: ReadContext): Promise<z.infer<typeof RetentionView>> {
  requirePermission(ctx, 'privacy.manage');
  const [last] = await ctx.sql<{ at: Date; removed: Record<string, number> }>(
    'SELECT ran_at AS at, removed FROM retention_runs WHERE firm_id = $1 ORDER BY ran_at DESC LIMIT 1',
    [ctx.firmId],
  );
  const proposals = await ctx.sql<Proposal>(
    `SELECT p.id AS "personId", p.full_name AS "fullName", ${clientOfPerson} AS "clientId", max(c.closed_on) AS "closedOn"
     FROM people p
     LEFT JOIN clients l ON l.firm_id = p.firm_id AND l.person_id = p.id
     JOIN cases c ON c.firm_id = p.firm_id AND (c.person_id = p.id OR c.client_id = l.id)
     WHERE p.firm_id = $1 AND p.erasure IS DISTINCT FROM 'erased'
       AND NOT EXISTS (SELECT FROM legal_holds h WHERE h.firm_id = $1 AND h.person_id = p.id AND h.lifted_at IS NULL)
     GROUP BY p.firm_id, p.id, p.full_name
     HAVING bool_and(c.status = 'closed') AND max(c.closed_on) + make_interval(years => $2) <= $3::date
     ORDER BY max(c.closed_on), p.id LIMIT 50`,
    [ctx.firmId, retentionPeriods.file.length.count, today(ctx.clock)],
  );

  return {
    periods: Object.entries(retentionPeriods).map(([id, period]) => viewOf(id, period)),
    lastRun: last ? { at: last.at.toISOString(), removed: last.removed } : null,
    proposals: proposals.map((each) => ({ ...each, closedOn: toCivil(each.closedOn) })),
  };
}

function viewOf(id: string, { length, confidence, ...period }: Period) {
  return { id, ...period, length: length ?? null, isConfirmed: confidence === 'law' };
}
