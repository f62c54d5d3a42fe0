import { civilDate } from '#domain/calendar/civil-date';
import { isMinorOn } from '#domain/families/majority';
import type { ReadContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { today } from '../today.ts';

type Numbered = { readonly id: string; readonly number: string } | null;
export type LetterPerson = {
  readonly id: string;
  readonly fullName: string;
  readonly nif: string | null;
  readonly passportNumber: string | null;
  readonly homeAddress: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly permit: Numbered;
};
type Card = { readonly id: string; readonly number: string; readonly issuedOn: string | null };

/** For whom a letter of a case is, who signs it, and to whom it goes; numbers are sealed as they lie. */
export type LetterPeople = {
  readonly playbook: string;
  readonly office: {
    readonly key: string;
    readonly name: string;
    readonly email: string | null;
    readonly municipality: string;
  };
  readonly firm: { readonly name: string; readonly address: string | null };
  readonly lawyer: { readonly name: string; readonly card: string | null };
  readonly person: LetterPerson & {
    readonly birthDate: string | null;
    /** Every permit of theirs. */
    readonly permits: readonly Card[];
  };
  /** The client whose minor child the case is for. */
  readonly parent: LetterPerson | null;
};

/** SQL of the permit of a person that is valid longest. */
const permitOf = (person: string) =>
  `(SELECT json_build_object('id', r.id, 'number', r.number) FROM permits r
    WHERE r.firm_id = $1 AND r.person_id = ${person} ORDER BY r.expires_on DESC NULLS LAST, r.id DESC LIMIT 1)`;

/** SQL: who somebody is and where they are reached, without its brackets. */
const holder = (alias: string) =>
  `'id', ${alias}.id, 'fullName', ${alias}.full_name, 'nif', ${alias}.nif, 'passportNumber', ${alias}.passport_number,
   'homeAddress', ${alias}.home_address, 'email', ${alias}.email, 'phone', ${alias}.phone`;

export async function readLetterPeople(ctx: ReadContext, caseId: string): Promise<LetterPeople> {
  const [row] = await ctx.sql<LetterPeople>(
    `SELECT k.playbook,
       json_build_object('key', o.key, 'name', o.name, 'email', o.email, 'municipality', o.municipality) AS office,
       json_build_object('name', f.name, 'address', f.address) AS firm,
       json_build_object('name', u.name, 'card', m.lawyer_card) AS lawyer,
       json_build_object(${holder('p')}, 'birthDate', p.birth_date, 'permits', coalesce(
         (SELECT json_agg(json_build_object('id', r.id, 'number', r.number, 'issuedOn', r.issued_on))
           FROM permits r WHERE r.firm_id = $1 AND r.person_id = p.id), '[]'), 'permit', coalesce(
         (SELECT json_build_object('id', r.id, 'number', r.number) FROM permits r
           WHERE r.firm_id = $1 AND r.id = k.permit_id), ${permitOf('p.id')})) AS person,
       CASE WHEN d.kinship = 'child' THEN json_build_object(
         ${holder('g')}, 'permit', ${permitOf('g.id')}) END AS parent
     FROM cases k
     JOIN offices o ON o.id = k.office_id
     JOIN firms f ON f.id = k.firm_id
     JOIN memberships m ON m.firm_id = k.firm_id AND m.user_id = k.lawyer_id
     JOIN users u ON u.id = k.lawyer_id
     JOIN people p ON p.firm_id = k.firm_id AND p.id = k.person_id
     JOIN clients c ON c.firm_id = k.firm_id AND c.id = k.client_id
     JOIN people g ON g.firm_id = k.firm_id AND g.id = c.person_id
     LEFT JOIN dependents d ON d.firm_id = k.firm_id AND d.client_id = c.id AND d.person_id = p.id
     WHERE k.firm_id = $1 AND k.id = $2`,
    [ctx.firmId, caseId],
  );
  if (!row) throw notFound('Case');
  const { birthDate } = row.person;
  const isMinor = birthDate === null || isMinorOn(civilDate(birthDate), today(ctx.clock));

  return { ...row, parent: isMinor ? row.parent : null };
}
