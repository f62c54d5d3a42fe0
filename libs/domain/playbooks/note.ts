import type { Text } from '#domain/calendar/text';
import type { Condition } from '#domain/playbooks/condition';
import type { MergeField } from '#domain/playbooks/pieces/merge-fields';

/** One thing that a note must state. */
export type Statement = {
  readonly id: string;
  /** What it states, for whoever edits the note. */
  readonly says: Text;
  /** The sentence as filed: Portuguese, with {merge_fields}. */
  readonly text: string;
  readonly fields: readonly MergeField[];
  /** Words of the sentence by which it is found again in a note that somebody has edited. */
  readonly marks: readonly string[];
  /** Only then is it part of the note. */
  readonly when?: Condition;
};

export type NoteTemplate = {
  /** What it is: the free text of a form, or a letter. */
  readonly kind: 'note' | 'letter';
  /** Words at most; absent where nobody has stated a limit. */
  readonly maxWords?: number;
  /** In the order of the text. */
  readonly statements: readonly Statement[];
};
