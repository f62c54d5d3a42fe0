import { z } from 'zod';
import { isReady } from '#domain/playbooks/next-undone-step';
import { evidence } from '#domain/playbooks/pieces/evidence';
import type { ReadContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { requireSight } from '../access/permissions.ts';
import { Named } from '../fields.ts';
import { TextView } from '../playbooks/playbook-view.ts';
import { overlayOfCase, playbookOfCase, type Followed } from '../playbooks/playbook-of-case.ts';

export const CaseStepView = z
  .object({
    id: z.string(),
    text: TextView,
    /** What the firm says beside it. */
    remark: z.string().nullable(),
    /** A step that the firm added. */
    isOwn: z.boolean(),
    /** Steps that come before it. */
    after: z.array(z.string()),
    by: z.enum(['parent', 'applicant', 'lawyer', 'firm']).nullable(),
    /** The proof to keep. */
    keeps: TextView.nullable(),
    /** `wasNeeded` false: the case turned out not to need it. */
    done: z.object({ on: z.iso.date(), by: Named, wasNeeded: z.boolean() }).nullable(),
    /** Everything that comes before it is done or not needed. */
    isReady: z.boolean(),
  })
  .meta({ id: 'CaseStep' });

type Row = Followed & {
  readonly done: readonly {
    readonly step: string;
    readonly on: string;
    readonly by: z.infer<typeof Named>;
    readonly wasNeeded: boolean;
  }[];
};

/** The steps of a case in the order of its playbook, and which of them are done. */
export async function listSteps(
  ctx: ReadContext,
  caseId: string,
): Promise<z.infer<typeof CaseStepView>[]> {
  requireSight(ctx, 'files.read');
  const [matter] = await ctx.sql<Row>(
    `SELECT k.playbook, k.playbook_version AS "playbookVersion", ${overlayOfCase} AS overlay, coalesce((
       SELECT json_agg(json_build_object('step', s.step, 'on', s.done_on, 'wasNeeded', s.was_needed, 'by', json_build_object('id', u.id, 'name', u.name)))
       FROM case_steps s JOIN users u ON u.id = s.done_by
       WHERE s.firm_id = $1 AND s.case_id = k.id AND s.done_on IS NOT NULL), '[]') AS done
     FROM cases k WHERE k.firm_id = $1 AND k.id = $2`,
    [ctx.firmId, caseId],
  );
  if (!matter) throw notFound('Case');
  const done = new Set(matter.done.map(({ step }) => step));

  return (playbookOfCase(matter)?.steps ?? []).map((step) => {
    const mark = matter.done.find((each) => each.step === step.id);

    return {
      id: step.id,
      text: step.text,
      remark: step.remark ?? null,
      isOwn: step.isOwn ?? false,
      after: [...(step.after ?? [])],
      by: step.by ?? null,
      keeps: step.keeps ? evidence[step.keeps].name : null,
      done: mark ? { on: mark.on, by: mark.by, wasNeeded: mark.wasNeeded } : null,
      isReady: isReady(step, done),
    };
  });
}
