import type { Channel, NoticeKind, SubmissionKind } from '#domain/playbooks/playbook';
import { playbookById } from '#domain/playbooks/catalogue';
import type { ReadContext } from '#db/with-firm';
import type { DeadlineView } from '../deadlines/deadline-view.ts';

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

export async function readSheetFacts(
  ctx: ReadContext,
  { caseId, source }: Pick<DeadlineView, 'caseId' | 'source'>,
): Promise<SheetFacts> {
  const [row] = await ctx.sql<Row>(
    `SELECT json_build_object('name', f.name, 'address', f.address) AS firm, p.full_name AS person, u.name AS lawyer,
       o.name AS office, k.playbook AS "playbookId", coalesce(
         (SELECT json_build_object('kind', s.kind, 'channel', s.channel, 'reference', s.reference)
           FROM submissions s WHERE s.firm_id = $1 AND s.id = $3),
         (SELECT json_build_object('kind', n.kind, 'channel', n.channel, 'reference', n.reference)
           FROM notices n WHERE n.firm_id = $1 AND n.id = $3)) AS trigger
     FROM cases k
     JOIN firms f ON f.id = k.firm_id
     JOIN people p ON p.firm_id = k.firm_id AND p.id = k.person_id
     JOIN users u ON u.id = k.lawyer_id
     JOIN offices o ON o.id = k.office_id
     WHERE k.firm_id = $1 AND k.id = $2`,
    [ctx.firmId, caseId, source.id],
  );
  if (!row) throw new Error('a deadline has its case');
  const { playbookId, ...facts } = row;

  return { ...facts, playbook: playbookById(playbookId)?.name.pt ?? playbookId };
}
