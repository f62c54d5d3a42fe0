import type { UseFormReturnType } from '@mantine/form';
import type { Me, NewCase } from '../../api/types.ts';
import { playbookIds } from '#domain/playbooks/playbook';

export type CaseValues = Record<
  'clientId' | 'personId' | 'permitId' | 'officeId' | 'playbook' | 'ownerId' | 'lawyerId',
  string | null
> & { party: Party };

/** Where the party lives; the mainland is what the law expects, and what is not said. */
export const parties = ['mainland', 'regions', 'europe', 'elsewhere'] as const;
export type Party = (typeof parties)[number];

export type CaseForm = UseFormReturnType<CaseValues>;

export const requiredFields = [
  'clientId',
  'personId',
  'officeId',
  'playbook',
  'ownerId',
  'lawyerId',
] as const;

/** Whoever opens a case is its first guess at an owner, or at a lawyer. */
export function emptyCase(me: Me | undefined): CaseValues {
  return {
    clientId: null,
    personId: null,
    permitId: null,
    officeId: null,
    playbook: null,
    ownerId: me?.role === 'paralegal' ? me.user.id : null,
    lawyerId: me?.role === 'lawyer' ? me.user.id : null,
    party: 'mainland',
  };
}

/** What the API takes; undefined while something is missing. */
export function toCase(values: CaseValues): NewCase | undefined {
  const { clientId, personId, permitId, officeId, ownerId, lawyerId } = values;
  const playbook = playbookIds.find((id) => id === values.playbook);
  if (!clientId || !personId || !officeId || !playbook || !ownerId || !lawyerId) return undefined;

  return {
    clientId,
    personId,
    officeId,
    playbook,
    ownerId,
    lawyerId,
    ...(permitId && { permitId }),
    ...(values.party !== 'mainland' && { partyLocation: values.party }),
  };
}
