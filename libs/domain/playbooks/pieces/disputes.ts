import type { Dispute } from '#domain/playbooks/pieces/dispute';

import { disputesOfFiling } from '#domain/playbooks/pieces/disputes-filing';
import { disputesOfLaw } from '#domain/playbooks/pieces/disputes-law';

const known = { ...disputesOfFiling, ...disputesOfLaw };

export type DisputeId = keyof typeof known;

/** Where the sources err or disagree. Both views are shown; the safer one is followed. */
export const disputes: Readonly<Record<DisputeId, Dispute>> = known;
