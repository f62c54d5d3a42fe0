import type { ReadContext } from '#db/with-firm';
import { maskOf } from '../sealing/sealed-fields.ts';

type Holder = {
  readonly id: string;
  readonly fullName: string;
  readonly nif: string | null;
  readonly niss: string | null;
};
type Permit = { readonly id: string; readonly number: string; readonly expiresOn: string | null };

/** What the file knows that a note can be filled in with; what is sealed, as its mask. */
export type NoteFile = {
  readonly person: Holder & {
    readonly birthDate: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  };
  readonly permit: Permit | null;
  /** The client or another in whose files the person is a child. */
  readonly parent: Holder | null;
  readonly parentPermit: Permit | null;
  readonly office: string;
  /** The first request for the person, in this case or in those that it goes on from. */
  readonly first: { readonly reference: string | null; readonly filedOn: string } | null;
  /** The reference under which AIMA wrote last. */
  readonly noticeReference: string | null;
  /** The last receipt that shows another article than was asked for. */
  readonly receipt: { readonly category: string | null; readonly askedFor: string } | null;
};

/** One query; nothing is opened. The case is known to exist. */
export async function readNoteFile(ctx: ReadContext, caseId: string): Promise<NoteFile> {
  const [file] = await ctx.sql<NoteFile>(
    `WITH RECURSIVE chain AS (
       SELECT k.id, k.follows_case_id, k.person_id FROM cases k WHERE k.firm_id = $1 AND k.id = $2
       UNION
       SELECT b.id, b.follows_case_id, b.person_id FROM cases b
       JOIN chain c ON b.id = c.follows_case_id AND b.person_id = c.person_id WHERE b.firm_id = $1
     )
     SELECT ${holder('p', `, 'birthDate', p.birth_date, 'email', p.email, 'phone', p.phone`)} AS person, o.name AS office,
       ${permitOf('p.id', 'coalesce(r.id = k.permit_id, false) DESC,')} AS permit,
       CASE WHEN q.id IS NULL THEN NULL ELSE ${holder('q')} END AS parent, ${permitOf('q.id')} AS "parentPermit",
       (SELECT json_build_object('reference', s.reference, 'filedOn', s.filed_on) FROM submissions s
         WHERE s.firm_id = $1 AND s.case_id IN (SELECT id FROM chain) ORDER BY s.filed_at, s.id LIMIT 1) AS first,
       (SELECT n.reference FROM notices n WHERE n.firm_id = $1 AND n.case_id IN (SELECT id FROM chain)
         AND n.reference IS NOT NULL ORDER BY n.received_on DESC, n.id DESC LIMIT 1) AS "noticeReference",
       (SELECT json_build_object('category', x.category, 'askedFor', x.asked_for) FROM receipt_checks x
         WHERE x.firm_id = $1 AND x.person_id = p.id AND x.verdict = 'misclassified'
         ORDER BY x.issued_on DESC, x.id DESC LIMIT 1) AS receipt
     FROM cases k
     JOIN people p ON p.firm_id = k.firm_id AND p.id = k.person_id
     JOIN offices o ON o.id = k.office_id
     LEFT JOIN LATERAL (
       SELECT c.person_id FROM dependents d JOIN clients c ON c.firm_id = d.firm_id AND c.id = d.client_id
       WHERE d.firm_id = $1 AND d.person_id = p.id AND d.kinship = 'child'
       ORDER BY (d.client_id = k.client_id) DESC, d.id LIMIT 1) t ON true
     LEFT JOIN people q ON q.firm_id = k.firm_id AND q.id = t.person_id AND q.erasure IS NULL
     WHERE k.firm_id = $1 AND k.id = $2`,
    [ctx.firmId, caseId],
  );
  if (!file) throw new Error('the case has no file');

  return file;
}

function holder(alias: string, more = ''): string {
  return `json_build_object('id', ${alias}.id, 'fullName', ${alias}.full_name, 'nif', ${maskOf('nif', alias)},
    'niss', ${maskOf('niss', alias)}${more})`;
}

/** SQL: the permit of a person that is valid longest, unless another order comes first. */
function permitOf(person: string, before = ''): string {
  return `(SELECT json_build_object('id', r.id, 'number', ${maskOf('permitNumber', 'r')}, 'expiresOn', r.expires_on)
    FROM permits r WHERE r.firm_id = $1 AND r.person_id = ${person}
    ORDER BY ${before} r.expires_on DESC NULLS LAST, r.id DESC LIMIT 1)`;
}
