import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { TextView } from '../playbooks/playbook-view.ts';

export const ImpactView = z
  .object({
    id: z.uuid(),
    cause: z.object({
      kind: z.enum(['calendar_entry', 'firm_calendar_entry', 'rule_version', 'reading_choices']),
      id: z.uuid(),
    }),
    title: TextView,
    state: z.enum(['running', 'done']),
    /** How many deadlines the change can touch, and how many were looked at so far. */
    touched: z.int(),
    looked: z.int(),
    earlier: z.int(),
    later: z.int(),
    unchanged: z.int(),
    flagged: z.int(),
    /** What still wants an answer: proposals to decide, applied changes to acknowledge. */
    waiting: z.int(),
    unread: z.int(),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Impact' });
export type ImpactView = z.infer<typeof ImpactView>;

type ImpactRow = Omit<ImpactView, 'createdAt' | 'finishedAt'> & {
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  /** The counts of what this person sees, when some of the firm's dates are hidden from them. */
  readonly seen: Pick<ImpactView, 'touched' | 'looked' | 'earlier' | 'later' | 'flagged'> | null;
};

const countOf = (condition: string) =>
  `(SELECT count(*)::int FROM date_changes c WHERE c.firm_id = r.firm_id AND c.run_id = r.id AND ${condition})`;

const seenIn = (condition: string) =>
  `(SELECT count(*)::int FROM impact_batches b, unnest(b.deadline_ids) AS id
    WHERE b.firm_id = r.firm_id AND b.run_id = r.id AND ${condition} AND id <> ALL (h.ids))`;

/** Runs of the firm. In `where`, $1 is the firm and `values` start at $2. */
export async function readImpacts(
  ctx: ReadContext,
  where: string,
  values: readonly unknown[],
): Promise<ImpactView[]> {
  const rows = await ctx.sql<ImpactRow>(
    `SELECT r.id, json_build_object('kind', r.cause_kind, 'id', r.cause_id) AS cause,
       json_build_object('pt', r.title_pt, 'en', r.title_en) AS title, r.state, r.touched, r.looked, r.earlier, r.later,
       r.unchanged, r.flagged, ${countOf("c.state = 'waiting'")} AS waiting,
       ${countOf("c.state = 'applied' AND c.acknowledged_at IS NULL")} AS unread,
       CASE WHEN h.ids <> '{}' THEN json_build_object('touched', ${seenIn('true')}, 'looked', ${seenIn('b.number < r.cursor')},
         'earlier', ${countOf("c.state = 'applied'")}, 'flagged', ${countOf("c.state = 'flagged'")},
         'later', ${countOf("c.state IN ('waiting', 'accepted', 'kept', 'stale')")}) END AS seen,
       r.created_at AS "createdAt", r.finished_at AS "finishedAt"
     FROM impact_runs r
     CROSS JOIN (SELECT system.hidden_deadlines() AS ids) h
     WHERE r.firm_id = $1 AND ${where}`,
    [ctx.firmId, ...values],
  );

  return rows.map(({ seen, ...row }) => ({
    ...row,
    ...(seen && {
      ...seen,
      unchanged: seen.looked - seen.earlier - seen.later - seen.flagged,
    }),
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }));
}
