import type { FirmContext } from '#db/with-firm';

export type AuditEntry = {
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** What changed: names of fields, ids, dates. No personal data. */
  readonly data?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
};

/** One row per effect, in the transaction of the effect: if it cannot be written, nothing is. */
export async function writeAudit(ctx: FirmContext, entry: AuditEntry): Promise<void> {
  await ctx.tx.audit.create({
    data: {
      action: entry.action,
      subjectType: entry.subjectType,
      subjectId: entry.subjectId,
      data: { ...entry.data, ...(ctx.token && { token: ctx.token.id }) },
      actorId: ctx.userId ?? null,
      requestId: ctx.requestId ?? null,
    },
  });
}
