import type { PersonalColumn } from './register-entry.ts';
import { tablesOfPerson, type TableOfPerson } from './register.ts';

/** The tables in which an erasure changes or removes something. */
export const emptiedTables: readonly TableOfPerson[] = tablesOfPerson.filter(
  ({ personal, isErasedWhole }) =>
    isErasedWhole === true || Object.values(personal).some(({ erased }) => erased !== 'kept'),
);

/** SQL that empties the rows of the person $2 of the firm $1; what is sealed anew is not part of it. */
export function emptying({ name, ofPerson, isErasedWhole, personal }: TableOfPerson): string {
  const where = `t.firm_id = $1 AND ${ofPerson}`;
  if (isErasedWhole) return `DELETE FROM ${name} t WHERE ${where}`;
  const changes = Object.entries(personal).flatMap(([column, { erased }]) => {
    const value = valueOf(column, erased);

    return value === undefined ? [] : [`${column} = ${value}`];
  });

  return `UPDATE ${name} t SET ${changes.join(', ')} WHERE ${where}`;
}

function valueOf(column: string, erased: PersonalColumn['erased']): string | undefined {
  if (erased === 'kept' || erased === 'resealed') return undefined;
  if (erased === 'emptied') return 'NULL';

  // What was never there is not marked as erased: a proof without a reason, say.
  return `CASE WHEN t.${column} IS NULL THEN NULL ELSE ${erased.to} END`;
}
