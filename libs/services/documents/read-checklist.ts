import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { civilDate } from '#domain/calendar/civil-date';
import { playbookVersion } from '#domain/playbooks/catalogue';
import {
  documentChecklist,
  goodUntil,
  type HeldDocument,
} from '#domain/playbooks/document-checklist';
import type { Facts } from '#domain/playbooks/condition';
import { questions } from '#domain/playbooks/facts';
import { documents } from '#domain/playbooks/pieces/documents';
import { notFound } from '#platform/errors';
import { requireSight } from '../access/permissions.ts';
import { CivilDay, Named } from '../fields.ts';
import { factsOfFile, type Subject } from '../facts/file-facts.ts';
import { knownFacts } from '../facts/known-facts.ts';
import { factsSaid, readSaidInSight } from '../facts/said-facts.ts';
import { FileView, readFiles } from '../files/file-view.ts';
import { today } from '../today.ts';
import { DocumentName, isDocument } from './document-name.ts';

export const ReadChecklist = z.strictObject({
  /** The day that is asked about, perhaps a future one; today when absent. */
  on: CivilDay.optional(),
});

const Text = z.object({ pt: z.string(), en: z.string() });
const Choice = z.object({
  document: DocumentName,
  name: Text,
  /** It is dated: its day of issue decides how long it is accepted. */
  needsIssue: z.boolean(),
  needsExpiry: z.boolean(),
});

export const HeldView = z
  .object({
    id: z.uuid(),
    document: DocumentName,
    name: Text,
    fileId: z.uuid(),
    issuedOn: z.iso.date().nullable(),
    expiresOn: z.iso.date().nullable(),
    /** The last day on which it is accepted; null when nothing limits it, or a date is missing. */
    until: z.iso.date().nullable(),
    submissionId: z.uuid().nullable(),
    noticeId: z.uuid().nullable(),
    deadlineId: z.uuid().nullable(),
    acceptedBy: Named,
    acceptedAt: z.iso.datetime(),
  })
  .meta({ id: 'HeldDocument' });

export const ChecklistView = z
  .object({
    on: z.iso.date(),
    lines: z.array(
      z.object({
        /** Any one of them meets the need. */
        choices: z.array(Choice),
        state: z.enum(['held', 'doubtful', 'undated', 'lapsed', 'missing', 'ask']),
        isOptional: z.boolean(),
        until: z.iso.date().nullable(),
        /** What decides whether it is needed at all, when nobody has said. */
        depends: z.object({ fact: z.string(), question: Text }).nullable(),
      }),
    ),
    held: z.array(HeldView),
    files: z.array(FileView),
    /** What a file may be said to be, beside the lines: every document that procedures know. */
    others: z.array(Choice),
  })
  .meta({ id: 'Checklist' });

type Matter = Omit<Subject, 'caseId'> & { readonly playbook: string; readonly version: number };
type HeldRow = Omit<z.infer<typeof HeldView>, 'name' | 'until' | 'acceptedAt'> & {
  readonly acceptedAt: Date;
};

/** What a case has and lacks on a day, and the files in it. A fact that nobody recorded counts as unknown. */
export async function readChecklist(
  ctx: ReadContext,
  { caseId, on }: { readonly caseId: string; readonly on?: string | undefined },
): Promise<z.infer<typeof ChecklistView>> {
  requireSight(ctx, 'files.read');
  const [matter] = await ctx.sql<Matter>(
    `SELECT playbook, playbook_version AS version, person_id AS "personId", permit_id AS "permitId" FROM cases
     WHERE firm_id = $1 AND id = $2`,
    [ctx.firmId, caseId],
  );
  if (!matter) throw notFound('Case');
  const playbook = playbookVersion(matter.playbook, matter.version);
  if (!playbook) throw new Error(`Case ${caseId} follows an unknown playbook`);
  const day = on === undefined ? today(ctx.clock) : civilDate(on);
  const held = await readHeld(ctx, caseId);
  const lines = documentChecklist(playbook.documents, {
    held: held.map(heldOf),
    facts: await factsOf(ctx, { ...matter, caseId }),
    on: day,
  });
  const known = Object.keys(documents).filter(isDocument);

  return {
    on: day,
    lines: lines.map(({ choices, until, depends, ...line }) => ({
      ...line,
      choices: choices.map(choiceOf),
      until: until ?? null,
      depends: depends ? { fact: depends, question: questions[depends] } : null,
    })),
    held: held.map((each) => ({
      ...each,
      name: documents[each.document].name,
      until: goodUntil(heldOf(each)) ?? null,
      acceptedAt: each.acceptedAt.toISOString(),
    })),
    files: await readFiles(ctx, caseId),
    others: known.filter((id) => !lines.some(({ choices }) => choices.includes(id))).map(choiceOf),
  };
}

/** Answers lie sealed, and a line that is there or not tells them: only who works on the file has them counted. */
async function factsOf(ctx: ReadContext, matter: Subject & { caseId: string }): Promise<Facts> {
  const said = await readSaidInSight(ctx, matter.caseId);

  return knownFacts(factsSaid(said), await factsOfFile(ctx, matter));
}

/** What files of the case were said to be. A file that is gone holds nothing. */
function readHeld(ctx: ReadContext, caseId: string): Promise<HeldRow[]> {
  return ctx.sql<HeldRow>(
    `SELECT d.id, d.document, d.file_id AS "fileId", d.issued_on::text AS "issuedOn", d.expires_on::text AS "expiresOn",
       d.submission_id AS "submissionId", d.notice_id AS "noticeId", d.deadline_id AS "deadlineId",
       json_build_object('id', u.id, 'name', u.name) AS "acceptedBy", d.accepted_at AS "acceptedAt"
     FROM case_documents d JOIN files f ON f.firm_id = d.firm_id AND f.id = d.file_id
     JOIN users u ON u.id = d.accepted_by
     WHERE d.firm_id = $1 AND d.case_id = $2 AND d.taken_back_at IS NULL AND f.state IN ('quarantined', 'clean')
     ORDER BY d.accepted_at, d.id`,
    [ctx.firmId, caseId],
  );
}

function heldOf({ document, issuedOn, expiresOn }: HeldRow): HeldDocument {
  return {
    document,
    ...(issuedOn !== null && { issuedOn: civilDate(issuedOn) }),
    ...(expiresOn !== null && { expiresOn: civilDate(expiresOn) }),
  };
}

function choiceOf(document: z.infer<typeof DocumentName>): z.infer<typeof Choice> {
  const { name, acceptedFor, expires } = documents[document];

  return { document, name, needsIssue: acceptedFor !== undefined, needsExpiry: expires === true };
}
