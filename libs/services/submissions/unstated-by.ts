import { unstated, type MergeValues } from '#domain/playbooks/compose-note';
import type { SubmissionKind } from '#domain/playbooks/playbook';
import type { Text } from '#domain/calendar/text';
import type { ReadContext } from '#db/with-firm';
import { readKnown } from '../facts/read-known.ts';
import { usedFillings } from '../notes/find-note.ts';
import type { Warning } from '../people/identifier-warnings.ts';

/** What the note of a procedure is sent for; a follow-up or a complaint says other things. */
const stating: ReadonlySet<SubmissionKind> = new Set([
  'request',
  'correction',
  'hearing_letter',
  'annulment_request',
]);

/**
 * What a note as it was sent does not say and its procedure wants said. By the words of the template and by the values that
 * lie in the clear: no number is opened to look for it.
 */
export async function unstatedBy(
  ctx: ReadContext,
  caseId: string,
  sent: { readonly kind: SubmissionKind; readonly note?: string | undefined },
): Promise<{ readonly id: string; readonly says: Text }[]> {
  if (!sent.note || !stating.has(sent.kind)) return [];
  const known = await readKnown(ctx, caseId);
  const note = known.playbook?.note;
  if (!note) return [];
  const clear = (await usedFillings(ctx, caseId, known)).flatMap(({ field, filling }) =>
    typeof filling === 'string' ? [[field, filling] as const] : [],
  );
  const values: MergeValues = Object.fromEntries(clear);
  const input = { values, facts: known.known, moment: known.moment };

  return unstated(note, sent.note, input).map(({ id, says }) => ({ id, says }));
}

/** It, as whoever recorded the note is told at once. */
export function unstatedWarning({ pt, en }: Text): Warning {
  return {
    path: 'note',
    code: 'unstated',
    says: { pt: `A nota não diz: ${pt}`, en: `The note does not say: ${en}` },
  };
}
