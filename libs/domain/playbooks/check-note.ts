import type { NoteTemplate, Statement } from '#domain/playbooks/note';

import { fieldsIn, wordCount } from '#domain/playbooks/note-text';
import { mergeFields } from '#domain/playbooks/pieces/merge-fields';

/** Why a note cannot be filed: what a lawyer who edits the template has to be told. */
export function noteProblems({ statements, maxWords }: NoteTemplate): string[] {
  const ids = statements.map(({ id }) => id);
  const words = statements.reduce((total, { text }) => total + wordCount(text), 0);

  return [
    ...(statements.length > 0 ? [] : ['note: states nothing']),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `note ${id}: named twice`),
    ...(maxWords !== undefined && words > maxWords
      ? [`note: ${words} words before anything is filled in, over the limit of ${maxWords}`]
      : []),
    ...statements.flatMap(statementProblems),
  ];
}

function statementProblems({ id, says, text, fields, marks }: Statement): string[] {
  const used = fieldsIn(text);
  const absent = fields.filter((field) => !used.includes(field));
  const undeclared = used.filter((field) => !fields.some((each) => each === field));

  return [
    ...(['pt', 'en'] as const)
      .filter((locale) => !says[locale]?.trim())
      .map((locale) => `note ${id}: no explanation in ${locale}`),
    ...(text.trim() ? [] : [`note ${id}: no text`]),
    ...absent.map((field) => `note ${id}: its text lacks {${field}}`),
    ...undeclared.map((field) => `note ${id}: {${field}} is not among its fields`),
    ...fields
      .filter((field) => !(field in mergeFields))
      .map((field) => `note ${id}: unknown field {${field}}`),
    ...marks
      .filter((mark) => !text.includes(mark))
      .map((mark) => `note ${id}: its own text lacks the mark “${mark}”`),
    ...(fields.length + marks.length > 0
      ? []
      : [`note ${id}: nothing by which it could be found again`]),
  ];
}
