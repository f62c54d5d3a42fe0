import { z } from 'zod';
import type { Database } from '#db/database';
import { sha256 } from '#platform/tokens';
import type { Visit } from '../auth/visit.ts';

const minutes = 10;

/** What a browser brings back with the provider's answer. It cannot read it, and no other browser can use it. */
const Flow = z.object({
  id: z.uuid(),
  firmId: z.uuid(),
  providerId: z.uuid(),
  /** Of whoever links their account; absent for whoever signs in. */
  sessionId: z.uuid().optional(),
  /** The page of the application that whoever signs in had asked for. */
  back: z.string().optional(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Milliseconds since 1970. */
  until: z.number(),
});

export type Flow = z.infer<typeof Flow>;

export const openidProblems = [
  'unknown_firm',
  'unavailable',
  'expired',
  'refused',
  'unlinked',
  'second_factor',
  'taken',
] as const;

export type OpenidProblem = (typeof openidProblems)[number];

/** Why somebody does not get in through the provider. The code alone is shown. */
export class OpenidRefused extends Error {
  readonly problem: OpenidProblem;

  constructor(problem: OpenidProblem, options?: ErrorOptions) {
    super(`Not signed in through the provider: ${problem}`, options);
    this.problem = problem;
  }
}

export function sealFlow(
  { masterKeys, clock }: Database,
  flow: Omit<Flow, 'until'>,
  visit: Visit,
): string {
  const until = clock.now().getTime() + minutes * 60_000;

  return masterKeys.seal(placeOf(visit), JSON.stringify({ ...flow, until }));
}

/** Throws OpenidRefused 'expired' for what is missing, altered, too old, or of another browser. */
export function openFlow(
  { masterKeys, clock }: Database,
  sealed: string | undefined,
  visit: Visit,
): Flow {
  if (sealed === undefined) throw new OpenidRefused('expired');
  const flow = readFlow(() => masterKeys.unseal(placeOf(visit), sealed));
  if (flow.until < clock.now().getTime()) throw new OpenidRefused('expired');

  return flow;
}

function readFlow(open: () => string): Flow {
  try {
    return Flow.parse(JSON.parse(open()));
  } catch (error) {
    throw new OpenidRefused('expired', { cause: error });
  }
}

function placeOf({ deviceToken = '' }: Visit) {
  return ['openid_flow', sha256(deviceToken)] as const;
}
