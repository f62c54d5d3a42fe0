import type { NewDependent } from '../../api/types.ts';

export const kinships = [
  'child',
  'spouse',
  'partner',
  'parent',
  'sibling',
  'other',
] as const satisfies readonly NewDependent['kinship'][];
