import type { Facts, Moment } from '#domain/playbooks/condition';
import type { FactId } from '#domain/playbooks/facts';
import type { NoteTemplate, Statement } from '#domain/playbooks/note';
import type { MergeField } from '#domain/playbooks/pieces/merge-fields';

import { factsOf, holds } from '#domain/playbooks/condition';
import { filled, folded, wordCount } from '#domain/playbooks/note-text';

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
  const isTooLong = note.maxWords !== undefined && words > note.maxWords;
  const isReady = missing.length === 0 && open.length === 0 && !isTooLong;

  return { text, words, isTooLong, missing, open, isReady };
}

/** What a note that somebody has edited no longer states: its values or its marks are gone. */
export function unstated(note: NoteTemplate, text: string, input: NoteInput): Statement[] {
  const edited = folded(text);

  return statementsFor(note, input).filter(({ fields, marks }) => {
    const values = fields.map((field) => input.values[field] ?? `{${field}}`);

    return [...values, ...marks].some((each) => !edited.includes(folded(each)));
  });
}

function statementsFor(note: NoteTemplate, { facts, moment }: NoteInput): Statement[] {
  return note.statements.filter(
    ({ when }) => when === undefined || holds(when, facts, moment) !== false,
  );
}
