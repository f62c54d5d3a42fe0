/**
 * Every column that is sealed, under the name that its field has in the API. What `isSought` is found by its whole value;
 * what has a `hint` shows its last characters in a mask. test/isolation compares this list with the schema.
 */
export const sealedFields = {
  nif: { table: 'people', column: 'nif', isSought: true, hint: 'nif_hint' },
  niss: { table: 'people', column: 'niss', isSought: true, hint: 'niss_hint' },
  passportNumber: {
    table: 'people',
    column: 'passport_number',
    isSought: true,
    hint: 'passport_number_hint',
  },
  nnu: { table: 'people', column: 'nnu', isSought: true, hint: 'nnu_hint' },
  privilegedNote: { table: 'people', column: 'privileged_note', isSought: false, hint: undefined },
  permitNumber: { table: 'permits', column: 'number', isSought: true, hint: 'number_hint' },
  sentNote: { table: 'submissions', column: 'note', isSought: false, hint: undefined },
  answers: { table: 'cases', column: 'answers', isSought: false, hint: undefined },
} as const;

export type SealedField = keyof typeof sealedFields;
export type SealedTable = (typeof sealedFields)[SealedField]['table'];

export const sealedNames = Object.keys(sealedFields).filter(isSealedField);

export const sealedTables = [
  'people',
  'permits',
  'cases',
  'submissions',
] as const satisfies readonly SealedTable[];

export function isSealedField(name: string): name is SealedField {
  return Object.hasOwn(sealedFields, name);
}

export function fieldsOf(table: SealedTable): SealedField[] {
  return sealedNames.filter((name) => sealedFields[name].table === table);
}

/** SQL that shows a mask of the column of a table aliased `alias`, without opening anything; null for no value. */
export function maskOf(field: SealedField, alias: string): string {
  const { column, hint } = sealedFields[field];
  const shown = hint ? ` || coalesce(${alias}.${hint}, '')` : '';

  return `CASE WHEN ${alias}.${column} IS NULL THEN NULL ELSE '•••'${shown} END`;
}

/** What a mask may show: three characters of a number that has seven or more. */
export function hintOf(field: SealedField, value: string): string | null {
  return sealedFields[field].hint && value.length >= 7 ? value.slice(-3) : null;
}
