import { z } from 'zod';
import { missingFrom } from '#domain/letters/compose-letter';
import { letterFields } from '#domain/letters/letter-fields';
import { letterIds } from '#domain/letters/letter';
import { lettersOf } from '#domain/letters/letters';
import type { ReadContext } from '#db/with-firm';
import { requireSight } from '../access/permissions.ts';
import { CitationView, TextView } from '../playbooks/playbook-view.ts';
import { readLetterValues } from './letter-values.ts';

export const LetterName = z.enum(letterIds);

export const CaseLetterView = z
  .object({
    id: LetterName,
    name: TextView,
    /** Who writes it and signs it. */
    from: z.enum(['firm', 'applicant', 'parent']),
    /** What the file does not say: the letter names it where it belongs. */
    missing: z.array(z.object({ field: z.string(), name: TextView })),
    /** What it rests on, and how sure that is. */
    law: z.array(CitationView),
  })
  .meta({ id: 'CaseLetter' });

/** The letters that the procedure of a case may need, and what each lacks. Opens nothing that is sealed. */
export async function listLetters(
  ctx: ReadContext,
  caseId: string,
): Promise<z.infer<typeof CaseLetterView>[]> {
  requireSight(ctx, 'files.read');
  const { people, values } = await readLetterValues(ctx, caseId, { isOpen: false });

  return lettersOf(people.playbook).map((letter) => ({
    id: letter.id,
    name: letter.name,
    from: letter.from,
    missing: missingFrom(letter, values).map((field) => ({ field, name: letterFields[field] })),
    law: letter.law.map(({ citation }) => ({ ...citation })),
  }));
}
