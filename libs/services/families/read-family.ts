import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { civilDate, type CivilDate } from '#domain/calendar/civil-date';
import { renewals } from '#domain/coverage/renewal-proof';
import { isMinorOn } from '#domain/families/majority';
import { renewsTogether } from '#domain/families/renews-together';
import { playbookById, playbookVersion } from '#domain/playbooks/catalogue';
import { playbookIds, type PlaybookId } from '#domain/playbooks/playbook';
import { notFound } from '#platform/errors';
import { requireSight } from '../access/permissions.ts';
import { kinships } from '../dependents/add-dependent.ts';
import { TextView } from '../playbooks/playbook-view.ts';
import { maskOf } from '../sealing/sealed-fields.ts';
import { Mask } from '../people/person-fields.ts';
import { today } from '../today.ts';

const RelativeView = z
  .object({
    person: z.object({ id: z.uuid(), fullName: z.string() }),
    /** What they are to the client; null for the client themselves. */
    kinship: z.enum(kinships).nullable(),
    /** The permit that is valid longest. */
    permit: z.object({ id: z.uuid(), number: Mask, expiresOn: z.iso.date() }).nullable(),
    openCases: z.array(z.object({ id: z.uuid(), playbook: TextView })),
    /** The procedure by which their permit, which expires in the same window, is renewed by a request of its own. */
    renewal: z.enum(playbookIds).nullable(),
  })
  .meta({ id: 'Relative' });

export const CaseFamily = z
  .object({
    isRenewal: z.boolean(),
    /** One request per person, or one for the household, which then names everybody listed. */
    scope: z.enum(['per_person', 'household']),
    relatives: z.array(RelativeView),
  })
  .meta({ id: 'CaseFamily' });

type Matter = Readonly<Record<'playbook' | 'clientId' | 'personId', string>> & {
  readonly playbookVersion: number;
  readonly until: string | null;
};
type Row = Omit<z.infer<typeof RelativeView>, 'openCases' | 'renewal'> & {
  readonly birthDate: string | null;
  readonly openCases: readonly { readonly id: string; readonly playbook: string }[];
};

/** The rest of the household of a case, with their permits and open cases, and whose renewal it pulls along (B7). */
export async function readFamily(
  ctx: ReadContext,
  caseId: string,
): Promise<z.infer<typeof CaseFamily>> {
  requireSight(ctx, 'files.read');
  const [matter] = await ctx.sql<Matter>(
    `SELECT k.playbook, k.playbook_version AS "playbookVersion", k.client_id AS "clientId", k.person_id AS "personId",
       coalesce((SELECT r.expires_on FROM permits r WHERE r.firm_id = $1 AND r.id = k.permit_id),
         (SELECT max(r.expires_on) FROM permits r WHERE r.firm_id = $1 AND r.person_id = k.person_id))::text AS until
     FROM cases k WHERE k.firm_id = $1 AND k.id = $2`,
    [ctx.firmId, caseId],
  );
  if (!matter) throw notFound('Case');
  const day = today(ctx.clock);
  const isRenewal = renewals.some((id) => id === matter.playbook);
  const { scope = 'per_person' } =
    playbookVersion(matter.playbook, matter.playbookVersion)?.filing ?? {};
  const rows = await readRelatives(ctx, matter);

  return {
    isRenewal,
    scope,
    relatives: rows.map(({ birthDate, ...row }) => ({
      ...row,
      openCases: row.openCases.map(({ id, playbook }) => ({
        id,
        playbook: playbookById(playbook)?.name ?? { pt: playbook, en: playbook },
      })),
      renewal:
        isRenewal && scope === 'per_person' && isPulled(row, matter, day)
          ? playbookFor({ birthDate, kinship: row.kinship }, day)
          : null,
    })),
  };
}

function readRelatives(ctx: ReadContext, matter: Matter): Promise<Row[]> {
  return ctx.sql<Row>(
    `WITH household AS (
       SELECT c.person_id, NULL::text AS kinship FROM clients c WHERE c.firm_id = $1 AND c.id = $2
       UNION ALL
       SELECT d.person_id, d.kinship FROM dependents d WHERE d.firm_id = $1 AND d.client_id = $2
     )
     SELECT json_build_object('id', p.id, 'fullName', p.full_name) AS person, h.kinship,
       p.birth_date::text AS "birthDate",
       (SELECT json_build_object('id', r.id, 'number', ${maskOf('permitNumber', 'r')}, 'expiresOn', r.expires_on)
         FROM permits r WHERE r.firm_id = $1 AND r.person_id = p.id AND r.expires_on IS NOT NULL
         ORDER BY r.expires_on DESC, r.id DESC LIMIT 1) AS permit,
       coalesce((SELECT json_agg(json_build_object('id', k.id, 'playbook', k.playbook) ORDER BY k.id)
         FROM cases k WHERE k.firm_id = $1 AND k.person_id = p.id AND k.status = 'open'), '[]') AS "openCases"
     FROM household h
     JOIN people p ON p.firm_id = $1 AND p.id = h.person_id AND p.erasure IS NULL
     WHERE p.id <> $3
     ORDER BY p.birth_date NULLS LAST, p.id`,
    [ctx.firmId, matter.clientId, matter.personId],
  );
}

/** A permit in the same window that no open renewal is about yet. */
function isPulled(row: Omit<Row, 'birthDate'>, { until }: Matter, day: CivilDate): boolean {
  const isUnderWay = row.openCases.some(({ playbook }) => renewals.some((id) => id === playbook));
  if (row.permit === null || isUnderWay) return false;

  return renewsTogether(civilDate(row.permit.expiresOn), {
    today: day,
    ...(until !== null && { until: civilDate(until) }),
  });
}

/** A minor follows the parent (B7); whoever is of age, or of unknown age, asks for themselves. */
function playbookFor(
  { birthDate, kinship }: Pick<Row, 'birthDate' | 'kinship'>,
  day: CivilDate,
): PlaybookId {
  const isMinor = birthDate !== null && isMinorOn(civilDate(birthDate), day);

  return kinship === 'child' && isMinor ? 'child_renewal_with_parent' : 'ordinary_renewal';
}
