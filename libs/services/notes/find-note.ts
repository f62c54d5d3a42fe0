import type { MergeValues } from '#domain/playbooks/compose-note';
import type { MergeField } from '#domain/playbooks/pieces/merge-fields';
import type { ReadContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';
import { readKnown, type Known } from '../facts/read-known.ts';
import { mergeValues, type Filling } from './merge-values.ts';
import { showNote, type NoteView } from './note-view.ts';
import { readNoteFile } from './read-note-file.ts';

type UsedFilling = { readonly field: MergeField; readonly filling: Filling };

/** The note of a case as its file fills it in, with masks for numbers. For those who work on the file. */
export async function findNote(ctx: ReadContext, caseId: string): Promise<NoteView> {
  requirePermission(ctx, 'files.write');
  const known = await readKnown(ctx, caseId);
  const used = await usedFillings(ctx, caseId, known);
  const shown = used.map(({ field, filling }): [MergeField, string] => [
    field,
    typeof filling === 'string' ? filling : filling.mask,
  ]);
  const values: MergeValues = Object.fromEntries(shown);
  const isMasked = used.some(({ filling }) => typeof filling !== 'string');

  return showNote(known, values, isMasked);
}

/** The fields of the note that the file fills in, and with what: nothing that the note does not use. */
export async function usedFillings(
  ctx: ReadContext,
  caseId: string,
  { playbook, known }: Known,
): Promise<UsedFilling[]> {
  if (!playbook?.note) return [];
  const fillings = mergeValues(playbook, await readNoteFile(ctx, caseId), known);
  const fields = new Set(playbook.note.statements.flatMap((statement) => statement.fields));

  return [...fields].flatMap((field) => {
    const filling = fillings[field];

    return filling ? [{ field, filling }] : [];
  });
}
