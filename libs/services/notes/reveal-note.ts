import type { MergeValues } from '#domain/playbooks/compose-note';
import type { MergeField } from '#domain/playbooks/pieces/merge-fields';
import type { FirmContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';
import { readKnown } from '../facts/read-known.ts';
import { revealPerson } from '../people/reveal-person.ts';
import { revealPermit } from '../permits/reveal-permit.ts';
import { usedFillings } from './find-note.ts';
import type { Filling } from './merge-values.ts';
import { showNote, type NoteView } from './note-view.ts';

/** The note of a case ready to be pasted. Each number in it is a look at that number, and on record as such. */
export async function revealNote(ctx: FirmContext, caseId: string): Promise<NoteView> {
  requirePermission(ctx, 'identifiers.reveal');
  const known = await readKnown(ctx, caseId);
  const opened: [MergeField, string][] = [];
  for (const { field, filling } of await usedFillings(ctx, caseId, known)) {
    const value = await open(ctx, filling);
    if (value !== null) opened.push([field, value]);
  }
  const values: MergeValues = Object.fromEntries(opened);

  return showNote(known, values, false);
}

async function open(ctx: FirmContext, filling: Filling): Promise<string | null> {
  if (typeof filling === 'string') return filling;
  const { value } =
    filling.of === 'permitNumber'
      ? await revealPermit(ctx, filling.permitId)
      : await revealPerson(ctx, { id: filling.personId, field: filling.of });

  return value;
}
