import { z } from 'zod';
import { channels, noticeKinds, outcomes } from '#domain/playbooks/playbook';
import type { ReadContext } from '#db/with-firm';
import { requireSight } from '../access/permissions.ts';
import { requireCase } from '../cases/require-case.ts';
import { Named } from '../fields.ts';

export const NoticeView = z
  .object({
    id: z.uuid(),
    kind: z.enum(noticeKinds),
    channel: z.enum(channels),
    receivedOn: z.iso.date(),
    /** When it was registered or sent, where that is known. */
    sentOn: z.iso.date().nullable(),
    replyDays: z.int().nullable(),
    /** How a decision ended the request, where that was said. */
    outcome: z.enum(outcomes).nullable(),
    reference: z.string().nullable(),
    summary: z.string().nullable(),
    recordedBy: Named,
  })
  .meta({ id: 'Notice' });
type NoticeView = z.infer<typeof NoticeView>;

/** What was received in a case, the earliest first. */
export async function listNotices(ctx: ReadContext, caseId: string): Promise<NoticeView[]> {
  requireSight(ctx, 'files.read');
  await requireCase(ctx, caseId);

  return ctx.sql<NoticeView>(
    `SELECT n.id, n.kind, n.channel, n.received_on::text AS "receivedOn", n.sent_on::text AS "sentOn", n.reply_days AS "replyDays", n.outcome, n.reference,
       n.summary, json_build_object('id', u.id, 'name', u.name) AS "recordedBy"
     FROM notices n
     JOIN users u ON u.id = n.recorded_by
     WHERE n.firm_id = $1 AND n.case_id = $2
     ORDER BY n.received_on, n.id`,
    [ctx.firmId, caseId],
  );
}
