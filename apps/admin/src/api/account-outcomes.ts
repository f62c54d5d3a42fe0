/** How it went with the account of the firm: what the API writes as `conta` into the address it sends browsers to. */
export const accountOutcomes = [
  'unknown_firm',
  'unavailable',
  'expired',
  'refused',
  'unlinked',
  'second_factor',
  'taken',
  'limit',
  'code',
  'linked',
] as const;

export type AccountOutcome = (typeof accountOutcomes)[number];
