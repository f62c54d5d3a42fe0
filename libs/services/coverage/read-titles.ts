import type { ReadContext } from '#db/with-firm';
import { civilDate, type CivilDate } from '#domain/calendar/civil-date';
import type { Title } from '#domain/coverage/covers';
import { titleKindOf } from '#domain/coverage/title-kind';

type Row = {
  readonly id: string;
  readonly legalBasis: string;
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
};
type Undated = { readonly permitId: string; readonly lacks: 'issuedOn' | 'expiresOn' };

/**
 * The titles of a person. One without an end covers nothing that could be said; one without a beginning is taken to be
 * valid since `since`. Both are named.
 */
export async function readTitles(
  ctx: ReadContext,
  personId: string,
  since: CivilDate,
): Promise<{ readonly titles: Title[]; readonly undated: Undated[] }> {
  const rows = await ctx.sql<Row>(
    `SELECT r.id, r.legal_basis AS "legalBasis", r.issued_on::text AS "issuedOn", r.expires_on::text AS "expiresOn"
     FROM permits r WHERE r.firm_id = $1 AND r.person_id = $2 ORDER BY r.id`,
    [ctx.firmId, personId],
  );

  return {
    titles: rows.flatMap(({ legalBasis, issuedOn, expiresOn }): Title[] => {
      if (expiresOn === null) return [];
      const until = civilDate(expiresOn);
      const from = issuedOn === null ? earlier(since, until) : civilDate(issuedOn);

      return [{ kind: titleKindOf(legalBasis), from, until }];
    }),
    undated: rows.flatMap(({ id, issuedOn, expiresOn }): Undated[] => {
      if (expiresOn === null) return [{ permitId: id, lacks: 'expiresOn' }];

      return issuedOn === null ? [{ permitId: id, lacks: 'issuedOn' }] : [];
    }),
  };
}

function earlier(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}
