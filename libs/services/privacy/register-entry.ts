import type { RetentionClass } from './retention-periods.ts';

/** What a personal value is about. */
export const dataClasses = [
  'identity',
  'contact',
  'family',
  'legal_status',
  'case_facts',
  'security',
  'delivery',
] as const;
export type DataClass = (typeof dataClasses)[number];

export type PersonalColumn = {
  /** A person in the firm's files, or somebody who works in the firm. */
  readonly whose: 'person' | 'member';
  readonly class: DataClass;
  /** What the export of a person does with it; `opened` is sealed where it lies. */
  readonly exported: 'shown' | 'opened' | 'left_out';
  /** What the erasure of a person does with it: a neutral word where the column cannot be empty. */
  readonly erased: 'emptied' | 'resealed' | 'kept' | { readonly to: string };
};

export type RegisteredTable = {
  readonly keep: RetentionClass;
  /** SQL: which rows of the table, aliased `t`, are of the person $2 of the firm $1. Absent where none can be. */
  readonly ofPerson?: string;
  /** Erased with the row, which serves nothing else: words to search by, answers kept for repetition. */
  readonly isErasedWhole?: true;
  readonly personal: Readonly<Record<string, PersonalColumn>>;
  /** Columns that say nothing about anybody: keys, links, states, legal dates, law. */
  readonly other: readonly string[];
};

export type Register = Readonly<Record<string, RegisteredTable>>;

type Differences = Partial<Pick<PersonalColumn, 'exported' | 'erased'>>;

/** A value about a person in the files: shown to them, and emptied when they are erased, unless something else is said. */
export function ofPerson(dataClass: DataClass, differences: Differences = {}): PersonalColumn {
  return {
    whose: 'person',
    class: dataClass,
    exported: 'shown',
    erased: 'emptied',
    ...differences,
  };
}

/** A value about somebody who works in the firm: no part of what a person in the files gets or can have erased. */
export function ofMember(dataClass: DataClass): PersonalColumn {
  return { whose: 'member', class: dataClass, exported: 'left_out', erased: 'kept' };
}

/** What stands where a value was that may not be empty. */
export const neutral = { to: "'apagado'" } as const;
export const sealed = { exported: 'opened' } as const;
export const derived = { exported: 'left_out' } as const;
