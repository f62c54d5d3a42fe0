import type { Text } from '#domain/calendar/text';
import type { Facts, Moment } from '#domain/playbooks/condition';
import type { FactId } from '#domain/playbooks/facts';
import type { NoteTemplate, Statement } from '#domain/playbooks/note';
import type { MergeField } from '#domain/playbooks/pieces/merge-fields';

import { factsOf, holds } from '#domain/playbooks/condition';
import { filled, isStated, wordCount } from '#domain/playbooks/note-text';

export type MergeValues = { readonly [field in MergeField]?: string };

export type ComposedNote = {
  /** Ready to paste, in Portuguese; a field without a value stands in braces. */
  readonly text: string;
  readonly words: number;
  readonly isTooLong: boolean;
  /** Fields without a value, in the order of the text. */
  readonly missing: readonly MergeField[];
  /** Facts that decide whether a sentence belongs in it; while unknown, it stays in. */
  readonly open: readonly FactId[];
  /** Nothing is missing, nothing is open, and it is within the limit. */
  readonly isReady: boolean;
};

export type NoteInput = {
  readonly values: MergeValues;
  readonly facts: Facts;
  readonly moment: Moment;
};

/** The note of a playbook filled in for one matter. */
export function composeNote(note: NoteTemplate, input: NoteInput): ComposedNote {
  const { values, facts, moment } = input;
  const statements = statementsFor(note, input);
  const fields = [...new Set(statements.flatMap((each) => each.fields))];
  const missing = fields.filter((field) => !values[field]?.trim());
  const open = note.statements.flatMap(({ when }) =>
    when !== undefined && holds(when, facts, moment) === undefined ? factsOf(when) : [],
  );
  const separator = note.kind === 'letter' ? '\n\n' : '\n';
  const text = statements.map((each) => filled(each.text, values)).join(separator);
  const words = wordCount(text);
  const isTooLong = words > (wordLimit(note) ?? words);
  const isReady = missing.length === 0 && open.length === 0 && !isTooLong;

  return { text, words, isTooLong, missing, open, isReady };
}

/** One thing that the note must state, with the words by which it is found again in an edited text. */
type RequiredStatement = {
  readonly id: string;
  readonly says: Text;
  readonly signs: readonly string[];
};

/** What the note has to state in this matter. A field that nobody knows yet is no sign: `missing` names it. */
export function requiredStatements(note: NoteTemplate, input: NoteInput): RequiredStatement[] {
  return statementsFor(note, input).map(({ id, says, fields, marks }) => {
    const values = fields.flatMap((field) => input.values[field]?.trim() || []);

    return { id, says, signs: [...values, ...marks] };
  });
}

/** What a note that somebody has edited no longer states: its values or its marks are gone. */
export function unstated(note: NoteTemplate, text: string, input: NoteInput): RequiredStatement[] {
  return requiredStatements(note, input).filter(({ signs }) => !isStated(text, signs));
}

/** Words beyond which the form takes no more; undefined for a letter, or where nobody has stated a limit. */
export function wordLimit(note: NoteTemplate | undefined): number | undefined {
  return note?.kind === 'note' ? note.maxWords : undefined;
}

function statementsFor(note: NoteTemplate, { facts, moment }: NoteInput): Statement[] {
  return note.statements.filter(
    ({ when }) => when === undefined || holds(when, facts, moment) !== false,
  );
}
