import type { CaseEvent } from '#domain/cases/life-cycle';
import type { Outcome } from '#domain/playbooks/playbook';
import { playbookById } from '#domain/playbooks/catalogue';
import type { DayFact } from '#domain/playbooks/facts';
import type { Channel, NoticeKind, SubmissionKind } from '#domain/playbooks/playbook';
import type { ReadContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { readSheetFacts, type SheetFacts } from '../control-sheet/read-sheet-facts.ts';
import { readDeadlines, type ReadDeadline } from '../deadlines/read-deadlines.ts';
import type { FileType } from '../files/content/file-types.ts';
import { openValue } from '../sealing/seal-value.ts';
import { legalZone } from '../today.ts';

export type EvidenceFile = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: FileType;
  readonly size: number;
  readonly sha256: string;
  readonly state: string;
  readonly receivedOn: string;
  /** What it was said to be: documents of the checklist, and the submission or notice it belongs to. */
  readonly documents: readonly string[];
  readonly facts: readonly string[];
};
export type EvidenceNote = {
  readonly id: string;
  readonly kind: SubmissionKind;
  readonly filedOn: string;
  readonly text: string;
};
type Head = Pick<SheetFacts, 'firm' | 'person' | 'lawyer' | 'office'> & {
  readonly playbook: string;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly requestedBy: string;
};
export type Submission = {
  readonly id: string;
  readonly kind: SubmissionKind;
  readonly channel: Channel;
  readonly menuPath: readonly string[];
  readonly reference: string | null;
  readonly filedOn: string;
  readonly filedAt: string;
  readonly deliveredOn: string | null;
  readonly note: string | null;
};
export type Notice = {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly channel: Channel;
  readonly receivedOn: string;
  readonly sentOn: string | null;
  readonly replyDays: number | null;
  readonly outcome: Outcome | null;
  readonly reference: string | null;
  readonly summary: string | null;
};
export type Event = {
  readonly on: string;
  readonly event: CaseEvent;
  readonly note: string | null;
};
export type Day = { readonly on: string; readonly fact: DayFact };
export type EvidenceDeadline = ReadDeadline & { readonly facts: SheetFacts };

/** What is known of a case that somebody else may have to believe, each part in the order of its days. */
export type Evidence = Head & {
  readonly submissions: readonly Submission[];
  readonly notices: readonly Notice[];
  readonly events: readonly Event[];
  readonly days: readonly Day[];
  readonly deadlines: readonly EvidenceDeadline[];
  readonly notes: readonly EvidenceNote[];
  readonly files: readonly EvidenceFile[];
};

type Wanted = { readonly id: string; readonly caseId: string };

/** Notes are opened: whoever asked for the bundle may see them. */
export async function readEvidence(ctx: ReadContext, { id, caseId }: Wanted): Promise<Evidence> {
  const head = await readHead(ctx, id);
  const submissions = await readSubmissions(ctx, caseId);
  const deadlines = await readSheetFacts(
    ctx,
    await readDeadlines(ctx, 'd.case_id = $2 ORDER BY d.legal_on, d.id', [caseId]),
  );

  return {
    ...head,
    playbook: playbookById(head.playbook)?.name.pt ?? head.playbook,
    submissions,
    notices: await readNotices(ctx, caseId),
    events: await ctx.sql<Event>(
      `SELECT t.happened_on::text AS on, t.data->>'event' AS event, t.data->>'note' AS note FROM timeline t
       WHERE t.firm_id = $1 AND t.case_id = $2 AND t.kind = 'event_recorded' ORDER BY t.happened_on, t.id`,
      [ctx.firmId, caseId],
    ),
    days: await ctx.sql<Day>(
      `SELECT y.day::text AS on, y.fact FROM case_days y
       WHERE y.firm_id = $1 AND y.case_id = $2 AND y.replaced_at IS NULL AND y.day IS NOT NULL ORDER BY y.day, y.id`,
      [ctx.firmId, caseId],
    ),
    deadlines,
    notes: await openNotes(ctx, submissions),
    files: await readFiles(ctx, caseId),
  };
}

async function readHead(ctx: ReadContext, id: string): Promise<Head> {
  const [head] = await ctx.sql<Head>(
    `SELECT json_build_object('name', f.name, 'address', f.address) AS firm, p.full_name AS person, u.name AS lawyer,
       o.name AS office, k.playbook, k.opened_on::text AS "openedOn", k.closed_on::text AS "closedOn",
       w.name AS "requestedBy"
     FROM bundles b
     JOIN cases k ON k.firm_id = b.firm_id AND k.id = b.case_id
     JOIN firms f ON f.id = k.firm_id
     JOIN people p ON p.firm_id = k.firm_id AND p.id = k.person_id
     JOIN users u ON u.id = k.lawyer_id
     JOIN users w ON w.id = b.requested_by
     JOIN offices o ON o.id = k.office_id
     WHERE b.firm_id = $1 AND b.id = $2`,
    [ctx.firmId, id],
  );
  if (!head) throw notFound('Bundle');

  return head;
}

function readSubmissions(ctx: ReadContext, caseId: string): Promise<Submission[]> {
  return ctx.sql<Submission>(
    `SELECT s.id, s.kind, s.channel, s.menu_path AS "menuPath", s.reference, s.filed_on::text AS "filedOn",
       to_char(s.filed_at AT TIME ZONE $3, 'HH24:MI') AS "filedAt", s.delivered_on::text AS "deliveredOn", s.note
     FROM submissions s WHERE s.firm_id = $1 AND s.case_id = $2 ORDER BY s.filed_at, s.id`,
    [ctx.firmId, caseId, legalZone],
  );
}

function readNotices(ctx: ReadContext, caseId: string): Promise<Notice[]> {
  return ctx.sql<Notice>(
    `SELECT n.id, n.kind, n.channel, n.received_on::text AS "receivedOn", n.sent_on::text AS "sentOn",
       n.reply_days AS "replyDays", n.outcome, n.reference, n.summary
     FROM notices n WHERE n.firm_id = $1 AND n.case_id = $2 ORDER BY n.received_on, n.id`,
    [ctx.firmId, caseId],
  );
}

async function openNotes(ctx: ReadContext, submissions: readonly Submission[]) {
  const notes: EvidenceNote[] = [];
  for (const { id, kind, filedOn, note } of submissions) {
    if (note === null) continue;
    const text = await openValue(ctx, { field: 'sentNote', rowId: id }, note);
    notes.push({ id, kind, filedOn, text });
  }

  return notes;
}

/** What was announced and never sent is no file yet. */
function readFiles(ctx: ReadContext, caseId: string): Promise<EvidenceFile[]> {
  return ctx.sql<EvidenceFile>(
    `SELECT f.id, f.object_key AS key, f.name, f.type, f.size, f.sha256, f.state,
       (f.created_at AT TIME ZONE $3)::date::text AS "receivedOn",
       coalesce(array_agg(DISTINCT d.document) FILTER (WHERE d.id IS NOT NULL), '{}') AS documents,
       coalesce(array_agg(DISTINCT coalesce(d.submission_id, d.notice_id)::text)
         FILTER (WHERE coalesce(d.submission_id, d.notice_id) IS NOT NULL), '{}') AS facts
     FROM files f
     LEFT JOIN case_documents d ON d.firm_id = f.firm_id AND d.file_id = f.id AND d.taken_back_at IS NULL
     WHERE f.firm_id = $1 AND f.case_id = $2 AND f.state <> 'pending'
     GROUP BY f.firm_id, f.id ORDER BY f.created_at, f.id`,
    [ctx.firmId, caseId, legalZone],
  );
}
