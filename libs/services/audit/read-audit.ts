import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { invalidField } from '#platform/errors';
import { CivilDay, line } from '../fields.ts';
import { legalZone } from '../today.ts';

/** Who did what, on what, from which civil day in Lisbon to which. */
export const auditFilter = {
  actorId: z.uuid().optional(),
  action: line(100).optional(),
  subjectType: line(100).optional(),
  subjectId: z.uuid().optional(),
  from: CivilDay.optional(),
  to: CivilDay.optional(),
};
export const AuditFilter = z.strictObject(auditFilter);
export type AuditFilter = z.infer<typeof AuditFilter>;

export type AuditRow = {
  readonly id: string;
  /** To the microsecond, as a place to go on from. */
  readonly at: string;
  readonly seq: string | null;
  readonly hash: string | null;
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly data: Record<string, unknown>;
  readonly requestId: string | null;
};

type Place = Pick<AuditRow, 'at' | 'id'>;

/** Rows of the firm's audit that fit the filter, newest first, behind a place. */
export function readAudit(
  ctx: ReadContext,
  filter: AuditFilter,
  { after, limit }: { readonly after: Place | undefined; readonly limit: number },
): Promise<AuditRow[]> {
  if (filter.from && filter.to && filter.from > filter.to) {
    throw invalidField('to', 'must not lie before the first day');
  }

  return ctx.sql<AuditRow>(
    `SELECT a.id, to_json(a.at AT TIME ZONE 'UTC') #>> '{}' || 'Z' AS at, a.action, a.subject_type AS "subjectType",
            a.subject_id AS "subjectId", a.data, a.request_id AS "requestId", l.seq, encode(l.hash, 'hex') AS hash,
            CASE WHEN u.id IS NULL THEN NULL ELSE json_build_object('id', u.id, 'name', u.name) END AS actor
     FROM audit a
     LEFT JOIN users u ON u.id = a.actor_id
     LEFT JOIN audit_links l ON l.firm_id = a.firm_id AND l.audit_id = a.id
     WHERE a.firm_id = $1
       AND ($2::timestamptz IS NULL OR (a.at, a.id) < ($2, $3::uuid))
       AND ($5::uuid IS NULL OR a.actor_id = $5)
       AND ($6::text IS NULL OR a.action = $6)
       AND ($7::text IS NULL OR a.subject_type = $7)
       AND ($8::uuid IS NULL OR a.subject_id = $8)
       AND ($9::date IS NULL OR a.at >= $9::date::timestamp AT TIME ZONE '${legalZone}')
       AND ($10::date IS NULL OR a.at < ($10::date + 1)::timestamp AT TIME ZONE '${legalZone}')
     ORDER BY a.at DESC, a.id DESC
     LIMIT $4`,
    [
      ctx.firmId,
      after?.at ?? null,
      after?.id ?? null,
      limit,
      filter.actorId ?? null,
      filter.action ?? null,
      filter.subjectType ?? null,
      filter.subjectId ?? null,
      filter.from ?? null,
      filter.to ?? null,
    ],
  );
}

/** Where a row of the firm stands; undefined when the firm has none with this id. */
export async function placeOf(ctx: ReadContext, id: string): Promise<Place | undefined> {
  const [row] = await ctx.sql<Place>(
    `SELECT id, to_json(at AT TIME ZONE 'UTC') #>> '{}' || 'Z' AS at FROM audit WHERE firm_id = $1 AND id = $2`,
    [ctx.firmId, id],
  );

  return row;
}

/** What was looked for, as the audit of the look-up says it. */
export function filterData(filter: AuditFilter): Record<string, string> {
  const { actorId, action, subjectType, subjectId, from, to } = filter;

  return Object.fromEntries(
    Object.entries({ actorId, action, subjectType, subjectId, from, to }).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value]],
    ),
  );
}
