import type { UseFormReturnType } from '@mantine/form';
import type { Case, CaseQuestions, Me, NewCase, ReceiptCheck } from '../../api/types.ts';
import { playbookIds } from '#domain/playbooks/playbook';

export const correction = 'art_15_filed_as_art_17';

export type CaseValues = Record<
  'clientId' | 'personId' | 'permitId' | 'officeId' | 'playbook' | 'ownerId' | 'lawyerId',
  string | null
> & {
  /** The case that it goes on from: what was said there about the same person is known. */
  followsCaseId: string | null;
  party: Party;
  answers: Readonly<Record<string, boolean>>;
  days: Readonly<Record<string, string | null>>;
  /** Why a lawyer opens it against a doubt of the procedure. */
  decision: string;
};

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
    followsCaseId: null,
    party: 'mainland',
    answers: {},
    days: {},
    decision: '',
  };
}

/** What the API takes; undefined while something is missing. */
export function toCase(values: CaseValues): NewCase | undefined {
  const { clientId, personId, permitId, officeId, ownerId, lawyerId, followsCaseId } = values;
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
    ...(followsCaseId && { followsCaseId }),
    ...saidIn(values),
    ...(values.decision.trim() && { decision: { reason: values.decision.trim() } }),
    ...(values.party !== 'mainland' && { partyLocation: values.party }),
  };
}

/** What can be asked about the guards; undefined until person, office and procedure are chosen. */
export function toCheck(values: CaseValues): CaseQuestions | undefined {
  const { personId, officeId, permitId, followsCaseId } = values;
  const playbook = playbookIds.find((id) => id === values.playbook);
  if (!personId || !officeId || !playbook) return undefined;

  return {
    personId,
    officeId,
    playbook,
    ...(permitId && { permitId }),
    ...(followsCaseId && { followsCaseId }),
    ...saidIn(values),
  };
}

/** What the form of a case that goes on from another begins with. */
export function followUpOf(matter: Case, playbook: string): Partial<CaseValues> {
  return {
    clientId: matter.client.id,
    personId: matter.person.id,
    permitId: matter.permit?.id ?? null,
    officeId: matter.office.id,
    playbook,
    ownerId: matter.owner.id,
    lawyerId: matter.lawyer.id,
    party: matter.partyLocation ?? 'mainland',
    followsCaseId: matter.id,
  };
}

/** What a misclassified receipt fills in of the case that has it corrected (C2): its 48 hours run from its day. */
export function correctionOf(check: ReceiptCheck): Partial<CaseValues> {
  const { office, caseId, issuedOn, residentSince, sponsorSince } = check;

  return {
    officeId: office.id,
    playbook: correction,
    followsCaseId: caseId,
    days: {
      appointment_on: issuedOn,
      ...(residentSince && { resident_since: residentSince }),
      ...(sponsorSince && { sponsor_resident_since: sponsorSince }),
    },
  };
}

function saidIn({ answers, days }: CaseValues): Required<Pick<CaseQuestions, 'answers' | 'days'>> {
  const said = Object.entries(days).flatMap(([fact, day]) => (day === null ? [] : [[fact, day]]));

  return { answers, days: Object.fromEntries(said) };
}
