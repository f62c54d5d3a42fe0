import { z } from 'zod';
import { ruleById } from '#domain/deadlines/rules';
import type { RuleId } from '#domain/deadlines/rule';
import type { ReadContext } from '#db/with-firm';
import { Named } from '../fields.ts';
import { TextView } from '../playbooks/playbook-view.ts';
import { changeCauses, changeStates } from './write-changes.ts';

const DatesView = z.object({ legalOn: z.iso.date(), safeOn: z.iso.date() });

/** One change of a date, made or proposed, with what stood before and why. */
export const DateChangeView = z
  .object({
    id: z.uuid(),
    deadlineId: z.uuid(),
    rule: z.object({ id: z.string(), name: TextView }),
    case: z.object({ id: z.uuid(), personName: z.string() }),
    run: z.object({ id: z.uuid(), title: TextView }).nullable(),
    cause: z.enum(changeCauses),
    /** `applied` holds, `waiting` is for a lawyer to decide, `flagged` touched a date that is done or fixed. */
    state: z.enum(changeStates),
    old: DatesView,
    new: DatesView,
    /** What the person said who decided. */
    reason: z.string().nullable(),
    decidedBy: Named.nullable(),
    decidedAt: z.iso.datetime().nullable(),
    acknowledgedBy: Named.nullable(),
    acknowledgedAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'DateChange' });
export type DateChangeView = z.infer<typeof DateChangeView>;

type ChangeRow = Omit<DateChangeView, 'rule' | 'decidedAt' | 'acknowledgedAt' | 'createdAt'> & {
  readonly rule: RuleId;
  readonly decidedAt: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly createdAt: Date;
};

const named = (alias: string) =>
  `CASE WHEN ${alias}.id IS NULL THEN NULL ELSE json_build_object('id', ${alias}.id, 'name', ${alias}.name) END`;

/** Changes of the firm. In `where`, $1 is the firm and `values` start at $2; the change is `c`, its case `k`. */
export async function readChanges(
  ctx: ReadContext,
  where: string,
  values: readonly unknown[],
): Promise<DateChangeView[]> {
  const rows = await ctx.sql<ChangeRow>(
    `SELECT c.id, c.deadline_id AS "deadlineId", d.rule, c.cause, c.state, c.reason,
       json_build_object('id', k.id, 'personName', p.full_name) AS "case",
       CASE WHEN r.id IS NULL THEN NULL
         ELSE json_build_object('id', r.id, 'title', json_build_object('pt', r.title_pt, 'en', r.title_en)) END AS run,
       json_build_object('legalOn', c.old_legal_on, 'safeOn', c.old_safe_on) AS old,
       json_build_object('legalOn', c.new_legal_on, 'safeOn', c.new_safe_on) AS new,
       ${named('du')} AS "decidedBy", c.decided_at AS "decidedAt",
       ${named('au')} AS "acknowledgedBy", c.acknowledged_at AS "acknowledgedAt", c.created_at AS "createdAt"
     FROM date_changes c
     JOIN deadlines d ON d.firm_id = c.firm_id AND d.id = c.deadline_id
     JOIN cases k ON k.firm_id = d.firm_id AND k.id = d.case_id
     JOIN people p ON p.firm_id = k.firm_id AND p.id = k.person_id
     LEFT JOIN impact_runs r ON r.firm_id = c.firm_id AND r.id = c.run_id
     LEFT JOIN users du ON du.id = c.decided_by
     LEFT JOIN users au ON au.id = c.acknowledged_by
     WHERE c.firm_id = $1 AND ${where}`,
    [ctx.firmId, ...values],
  );

  return rows.map((row) => ({
    ...row,
    rule: { id: row.rule, name: ruleById(row.rule).name },
    decidedAt: row.decidedAt?.toISOString() ?? null,
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }));
}
