import { dateWords } from '#domain/deadlines/date-words';
import { civilDate } from '#domain/calendar/civil-date';
import type { FirmContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import type { Paper } from '#platform/print/paper';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { readDeadlines } from '../deadlines/read-deadlines.ts';
import { today } from '../today.ts';
import { readSheetFacts } from './read-sheet-facts.ts';
import { sheetPaper } from './sheet-paper.ts';

/**
 * The control sheet of a deadline: what started it, the whole calculation as it is stored, and room for two people to sign
 * that they computed and checked it. Whoever prints it is on record.
 */
export async function printControlSheet(
  ctx: FirmContext,
  id: string,
): Promise<{ readonly name: string; readonly paper: Paper }> {
  requirePermission(ctx, 'files.read');
  const [found] = await readSheetFacts(ctx, await readDeadlines(ctx, 'd.id = $2', [id]));
  if (!found) throw notFound('Deadline');
  await writeAudit(ctx, {
    action: 'deadline.printed',
    subjectType: 'deadline',
    subjectId: id,
    data: { caseId: found.view.caseId, trace: found.traceHash },
  });
  const printedOn = dateWords(today(ctx.clock), 'pt');

  return {
    name: `Folha de controlo ${civilDate(found.view.safeOn)}.pdf`,
    paper: sheetPaper({ ...found, printedOn }),
  };
}
