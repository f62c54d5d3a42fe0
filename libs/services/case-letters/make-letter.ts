import { z } from 'zod';
import { composeLetter } from '#domain/letters/compose-letter';
import { lettersOf } from '#domain/letters/letters';
import type { FirmContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import type { Paper } from '#platform/print/paper';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { letterPaper } from './letter-paper.ts';
import { readLetterValues } from './letter-values.ts';
import type { LetterName } from './list-letters.ts';

export const letterFormats = ['pdf', 'docx'] as const;
export const LetterFormat = z.strictObject({ format: z.enum(letterFormats).default('pdf') });

/**
 * A letter of a case with everything that it says, numbers in full: whoever makes it reveals them, and that is on record.
 * `not_found` for a letter that the procedure of the case does not need.
 */
export async function makeLetter(
  ctx: FirmContext,
  input: {
    readonly caseId: string;
    readonly letter: z.infer<typeof LetterName>;
    readonly format: z.infer<typeof LetterFormat>['format'];
  },
): Promise<{ readonly name: string; readonly paper: Paper }> {
  requirePermission(ctx, 'identifiers.reveal');
  const { caseId, letter, format } = input;
  const { people, values } = await readLetterValues(ctx, caseId, { isOpen: true });
  const template = lettersOf(people.playbook).find(({ id }) => id === letter);
  if (!template) throw notFound('Letter');
  await writeAudit(ctx, {
    action: 'letter.made',
    subjectType: 'case',
    subjectId: caseId,
    data: { letter, format },
  });

  return {
    name: `${template.name.pt}.${format}`,
    paper: letterPaper(composeLetter(template, values), {
      title: template.name.pt,
      firm: people.firm.name,
    }),
  };
}
