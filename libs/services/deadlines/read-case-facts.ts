import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { toCivil } from '#db/civil';
import { playbookById } from '#domain/playbooks/catalogue';
import type { CaseFacts } from '#domain/playbooks/expected-deadlines';
import { channels, noticeKinds, submissionKinds, type Playbook } from '#domain/playbooks/playbook';
import { notFound } from '#platform/errors';
import { lockCase } from '../cases/lock-case.ts';

const SubmissionKind = z.enum(submissionKinds);
const Channel = z.enum(channels);
const NoticeKind = z.enum(noticeKinds);

/** What the deadlines of a case depend on. Locks the case, so that two workers settle it one after the other. */
export async function readCaseFacts(
  ctx: FirmContext,
  caseId: string,
): Promise<{ playbook: Playbook; facts: CaseFacts; municipality: string }> {
  await lockCase(ctx, caseId);
  const matter = await ctx.tx.case.findFirst({
    where: { id: caseId },
    include: { office: true, submissions: true, notices: true },
  });
  if (!matter) throw notFound('Case');
  const playbook = playbookById(matter.playbook);
  if (!playbook) throw new Error(`Case ${caseId} follows an unknown playbook`);

  return {
    playbook,
    municipality: matter.office.municipality,
    facts: {
      submissions: matter.submissions.map((submission) => ({
        id: submission.id,
        kind: SubmissionKind.parse(submission.kind),
        channel: Channel.parse(submission.channel),
        filedOn: toCivil(submission.filedOn),
      })),
      notices: matter.notices.map((notice) => ({
        id: notice.id,
        kind: NoticeKind.parse(notice.kind),
        channel: Channel.parse(notice.channel),
        receivedOn: toCivil(notice.receivedOn),
        ...(notice.replyDays === null ? {} : { replyDays: notice.replyDays }),
      })),
    },
  };
}
