import type { FirmContext } from '#db/with-firm';
import { writeAudit } from '../audit/write-audit.ts';

/** Puts on record what the operator asks for, before they get it. `id`: of which one, where the route names one. */
export async function noteRequest(
  ctx: FirmContext,
  asked: { readonly sessionId: string; readonly route: string; readonly id: string | undefined },
): Promise<void> {
  await writeAudit(ctx, {
    action: 'support.read',
    subjectType: 'support_session',
    subjectId: asked.sessionId,
    data: { route: asked.route, ...(asked.id !== undefined && { id: asked.id }) },
  });
}
