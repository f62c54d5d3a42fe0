import type { Channel, NoticeKind, SubmissionKind } from '#domain/playbooks/playbook';
import { playbookById } from '#domain/playbooks/catalogue';
import type { ReadContext } from '#db/with-firm';
import type { ReadDeadline } from '../deadlines/read-deadlines.ts';

/** What was filed or received, with its reference. */
export type SheetTrigger = {
  readonly kind: SubmissionKind | NoticeKind;
  readonly channel: Channel;
  readonly reference: string | null;
};

export type SheetFacts = {
  readonly firm: { readonly name: string; readonly address: string | null };
  readonly person: string;
  readonly lawyer: string;
  readonly office: string;
  readonly playbook: string;
  /** Null for a day that nobody filed or notified. */
  readonly trigger: SheetTrigger | null;
};

type Row = Omit<SheetFacts, 'playbook'> & { readonly playbookId: string };

/** Deadlines with what their sheets say beside the calculation: one query for all of them, which stay in their order. */
export async function readSheetFacts<D extends Pick<ReadDeadline, 'view'>>(
  ctx: ReadContext,
  deadlines: readonly D[],
): Promise<(D & { readonly facts: SheetFacts })[]> {
  if (deadlines.length === 0) return [];
  const views = deadlines.map(({ view }) => view);
  const rows = await ctx.sql<Row>(
    `SELECT json_build_object('name', f.name, 'address', f.address) AS firm, p.full_name AS person, u.name AS lawyer,
       o.name AS office, k.playbook AS "playbookId", coalesce(
         (SELECT json_build_object('kind', s.kind, 'channel', s.channel, 'reference', s.reference)
           FROM submissions s WHERE s.firm_id = $1 AND s.id = w.source_id),
         (SELECT json_build_object('kind', n.kind, 'channel', n.channel, 'reference', n.reference)
           FROM notices n WHERE n.firm_id = $1 AND n.id = w.source_id)) AS trigger
     FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS w (case_id, source_id, place)
     JOIN cases k ON k.firm_id = $1 AND k.id = w.case_id
     JOIN firms f ON f.id = k.firm_id
     JOIN people p ON p.firm_id = k.firm_id AND p.id = k.person_id
     JOIN users u ON u.id = k.lawyer_id
     JOIN offices o ON o.id = k.office_id
     ORDER BY w.place`,
    [ctx.firmId, views.map(({ caseId }) => caseId), views.map(({ source }) => source.id)],
  );

  return deadlines.map((deadline, index) => {
    const row = rows[index];
    if (!row || rows.length !== deadlines.length) throw new Error('a deadline has its case');
    const { playbookId, ...facts } = row;
    const playbook = playbookById(playbookId)?.name.pt ?? playbookId;

    return { ...deadline, facts: { ...facts, playbook } };
  });
}
