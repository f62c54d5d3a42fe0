import { z } from 'zod';
import {
  composeNote,
  requiredStatements,
  wordLimit,
  type MergeValues,
} from '#domain/playbooks/compose-note';
import { pathsInstead } from '#domain/playbooks/menu-verdict';
import { mergeFields } from '#domain/playbooks/pieces/merge-fields';
import { QuestionView, showQuestions } from '../facts/facts-view.ts';
import type { Known } from '../facts/read-known.ts';
import { TextView } from '../playbooks/playbook-view.ts';

const ComposedView = z
  .object({
    kind: z.enum(['note', 'letter']),
    /** In Portuguese; a field without a value stands in braces, and a number as its mask unless it was asked for. */
    text: z.string(),
    isMasked: z.boolean(),
    words: z.int(),
    /** Words that the form takes; null where nobody has stated a limit. */
    maxWords: z.int().nullable(),
    isTooLong: z.boolean(),
    /** Fields without a value, in the order of the text. */
    missing: z.array(z.object({ field: z.string(), name: TextView })),
    /** Questions that decide whether a sentence belongs in it; while open, it stays in. */
    questions: z.array(QuestionView),
    /** What it has to state; each stands in an edited text whose words include all of `signs`. */
    statements: z.array(z.object({ id: z.string(), says: TextView, signs: z.array(z.string()) })),
  })
  .meta({ id: 'ComposedNote' });

export const NoteView = z
  .object({
    /** The choices in the contactenos menu, the best path first; none where nothing is filed there. */
    menuPaths: z.array(z.array(z.string())),
    /** Null where the procedure has none. */
    note: ComposedView.nullable(),
  })
  .meta({ id: 'CaseNote' });
export type NoteView = z.infer<typeof NoteView>;

/** The note of the playbook of a case, filled in with these values. */
export function showNote(
  { playbook, known, moment }: Known,
  values: MergeValues,
  isMasked: boolean,
): NoteView {
  const note = playbook?.note;
  const menuPaths = playbook ? pathsInstead(playbook).map((path) => [...path]) : [];
  if (!note) return { menuPaths, note: null };
  const input = { values, facts: known, moment };
  const { text, words, isTooLong, missing, open } = composeNote(note, input);

  return {
    menuPaths,
    note: {
      kind: note.kind,
      text,
      isMasked,
      words,
      maxWords: wordLimit(note) ?? null,
      isTooLong,
      missing: missing.map((field) => ({ field, name: mergeFields[field] })),
      questions: showQuestions([...new Set(open)]),
      statements: requiredStatements(note, input).map(({ signs, ...rest }) => ({
        ...rest,
        signs: [...signs],
      })),
    },
  };
}
