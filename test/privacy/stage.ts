import { withFirm } from '#db/with-firm';
import { registerClient } from '#services/clients/register-client';
import { addDependent } from '#services/dependents/add-dependent';
import { openCase } from '#services/cases/open-case';
import { addPermit } from '#services/permits/add-permit';
import { harmlessFacts } from '#test/harness/harmless-facts';
import { officeOf, type TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { file, handleAll, receive, type Stage } from '../services/stage.ts';

/** A mark in every text that is about the person, and numbers that nobody else in the database has. */
export const mark = 'xenodoquio';
export const numbers = { nif: '291837468', niss: '12918374652', passportNumber: 'QX7391846' };
export const permitNumber = 'KJ48261937';

export type Subject = {
  readonly clientId: string;
  readonly personId: string;
  readonly childId: string;
  readonly caseId: string;
};

/** A client with a child, a permit and a case in which something was filed and received; all of it bears the mark. */
export async function subjectOf(stage: Stage, firm: TestFirm): Promise<Subject> {
  const subject = await withFirm(stage.database, firm.lawyer, async (ctx) => {
    const client = await registerClient(ctx, {
      fullName: `Ana ${mark}`,
      birthDate: '1990-02-03',
      nationality: 'BRA',
      email: `${mark}@example.test`,
      phone: '+351 912 345 678',
      privilegedNote: `nota ${mark}`,
      ...numbers,
    });
    const child = await addDependent(ctx, {
      clientId: client.id,
      dependent: { fullName: 'Bento Terceiro', kinship: 'child' },
    });
    const permit = await addPermit(ctx, {
      personId: client.personId,
      permit: { number: permitNumber, legalBasis: `art. 77 ${mark}` },
    });
    const opened = await openCase(ctx, {
      clientId: client.id,
      personId: client.personId,
      permitId: permit.id,
      officeId: await officeOf(ctx, 'lisboa'),
      playbook: 'general_contactenos',
      ...harmlessFacts('general_contactenos'),
      ownerId: firm.paralegal.userId,
      lawyerId: firm.lawyer.userId,
      nextStep: { text: `telefonar a ${mark}`, on: '2099-01-04' },
    });

    return {
      clientId: client.id,
      personId: client.personId,
      childId: child.personId,
      caseId: opened.id,
    };
  });
  const { caseId } = subject;
  const note = `contou ${mark}`;
  await file(stage, firm, {
    caseId,
    filedAt: '2026-05-04T10:00:00Z',
    reference: `R-${mark}`,
    note,
  });
  await receive(stage, firm, {
    caseId,
    receivedOn: '2026-05-05',
    reference: `N-${mark}`,
    summary: note,
  });
  await handleAll(stage);

  return subject;
}

/** Closes the case and says on which day that was. */
export async function closeCase(stage: Stage, caseId: string, on: string): Promise<void> {
  await asOwner(
    stage.server.ownerUrl,
    "UPDATE cases SET status = 'closed', closed_on = $2, opened_on = least(opened_on, $2) WHERE id = $1",
    [caseId, on],
  );
}

/** Every row of every table in which the text occurs, as "table: row". */
export async function rowsWith(stage: Stage, text: string): Promise<string[]> {
  const tables = await asOwner<{ name: string }>(
    stage.server.ownerUrl,
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'bullmq') ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await asOwner<{ row: string }>(
      stage.server.ownerUrl,
      `SELECT t::text AS row FROM ${name} t WHERE position($1 IN lower(t::text)) > 0`,
      [text.toLowerCase()],
    );
    found.push(...rows.map(({ row }) => `${name}: ${row}`));
  }

  return found;
}
