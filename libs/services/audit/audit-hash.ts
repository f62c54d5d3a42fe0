import { createHash } from 'node:crypto';

/** The columns of an audit row as the database writes them in text: `at` in UTC to the microsecond, `data` as jsonb does. */
export type AuditText = {
  readonly firmId: string;
  readonly id: string;
  readonly at: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly data: string;
  readonly requestId: string | null;
};

/** What stands before the first row of a firm. */
export const chainStart = Buffer.alloc(32);

/** The hash that a row must have in a place of the chain: over the hash before it and each value behind its length. */
export function auditHash(previous: Buffer, seq: number, row: AuditText): Buffer {
  const values = [
    row.firmId,
    String(seq),
    row.id,
    row.at,
    row.actorId,
    row.action,
    row.subjectType,
    row.subjectId,
    row.data,
    row.requestId,
  ];
  const text = values
    .map((value) => (value === null ? '-,' : `${Buffer.byteLength(value)}:${value},`))
    .join('');

  return createHash('sha256').update(previous).update(text, 'utf8').digest();
}
