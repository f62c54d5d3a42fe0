import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { addDays, addMonths, civilDate } from '#domain/calendar/civil-date';
import { majorityLaw, majorityOf, majorityWindow } from '#domain/families/majority';
import { requireSight } from '../access/permissions.ts';
import { CitationView, TextView } from '../playbooks/playbook-view.ts';
import { today } from '../today.ts';

const PersonRef = z.object({ id: z.uuid(), fullName: z.string() });

const ComingOfAgeView = z
  .object({
    person: PersonRef,
    birthDate: z.iso.date(),
    /** The eighteenth birthday. */
    on: z.iso.date(),
    isAdult: z.boolean(),
    /** The clients whose child it is: one person, however many households. */
    clients: z.array(PersonRef),
    /** Open cases that the caller sees. */
    openCases: z.int(),
    says: TextView,
  })
  .meta({ id: 'ComingOfAge' });

export const ComingOfAgeReport = z
  .object({ today: z.iso.date(), citation: CitationView, items: z.array(ComingOfAgeView) })
  .meta({ id: 'ComingOfAgeReport' });

type Row = Pick<z.infer<typeof ComingOfAgeView>, 'person' | 'birthDate' | 'clients' | 'openCases'>;

/** The children of the firm's families who turn 18 within 90 days, or did so within a year, the eldest first. */
export async function comingOfAge(ctx: ReadContext): Promise<z.infer<typeof ComingOfAgeReport>> {
  requireSight(ctx, 'files.read');
  const day = today(ctx.clock);
  const years = -18 * 12;
  const rows = await ctx.sql<Row>(
    `SELECT json_build_object('id', p.id, 'fullName', p.full_name) AS person, p.birth_date::text AS "birthDate",
       json_agg(json_build_object('id', c.id, 'fullName', cp.full_name) ORDER BY c.id) AS clients,
       (SELECT count(*)::int FROM cases k
         WHERE k.firm_id = $1 AND k.person_id = p.id AND k.status = 'open') AS "openCases"
     FROM people p
     JOIN dependents d ON d.firm_id = p.firm_id AND d.person_id = p.id AND d.kinship = 'child'
     JOIN clients c ON c.firm_id = d.firm_id AND c.id = d.client_id
     JOIN people cp ON cp.firm_id = c.firm_id AND cp.id = c.person_id
     WHERE p.firm_id = $1 AND p.erasure IS NULL AND p.birth_date BETWEEN $2::date AND $3::date
     GROUP BY p.firm_id, p.id
     ORDER BY abs(p.birth_date - $4::date), p.id
     LIMIT 200`,
    [
      ctx.firmId,
      // A birthday on 29 February is kept a day early: the exact day is for the domain to say.
      addDays(addMonths(addDays(day, -majorityWindow.after), years), -2),
      addDays(addMonths(addDays(day, majorityWindow.before), years), 2),
      // Were there more than fit, it is the birthdays nearest to today that stay.
      addMonths(day, years),
    ],
  );

  return {
    today: day,
    citation: majorityLaw,
    items: rows.toSorted(byBirth).flatMap((row) => {
      const majority = majorityOf(civilDate(row.birthDate), day);

      return majority ? [{ ...row, ...majority }] : [];
    }),
  };
}

function byBirth(a: Row, b: Row): number {
  return a.birthDate < b.birthDate ? -1 : a.birthDate > b.birthDate ? 1 : 0;
}
