import type { Register, RegisteredTable } from './register-entry.ts';
import { documentTables } from './register-documents.ts';
import { fileTables } from './register-files.ts';
import { firmTables } from './register-firm.ts';
import { identityTables } from './register-identity.ts';
import { peopleTables } from './register-people.ts';
import { platformTables } from './register-platform.ts';

/**
 * Every column of every table: personal or not, whose, and what export and erasure do with it. Both are made from this
 * list alone, and test/privacy compares it with the migrated database.
 */
export const register: Register = {
  ...peopleTables,
  ...fileTables,
  ...documentTables,
  ...firmTables,
  ...identityTables,
  ...platformTables,
};

export type TableOfPerson = RegisteredTable & {
  readonly name: string;
  readonly ofPerson: string;
};

/** The tables that can hold rows of a person in the files. */
export const tablesOfPerson: readonly TableOfPerson[] = Object.entries(register).flatMap(
  ([name, table]) => (table.ofPerson ? [{ ...table, name, ofPerson: table.ofPerson }] : []),
);
