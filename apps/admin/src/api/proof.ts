/** What waits for the one who is signed in to prove again who they are. Several requests wait for one proof. */
type Asked = { readonly answer: Promise<boolean>; readonly settle: (isGiven: boolean) => void };

let asked: Asked | undefined;
const listeners = new Set<() => void>();

/** Sends the request; when it needs a proof, asks for one and sends it again. Refused, the first answer stands. */
export async function fetchWithProof(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(request);
  if (response.status !== 403 || !(await needsProof(response.clone()))) return response;

  return (await askForProof()) ? fetch(again) : response;
}

/** For useSyncExternalStore. */
export function onProofAsked(listener: () => void): () => void {
  listeners.add(listener);

  return () => listeners.delete(listener);
}

export function isProofAsked(): boolean {
  return asked !== undefined;
}

/** The proof was given, or the question was put aside. */
export function settleProof(isGiven: boolean): void {
  asked?.settle(isGiven);
  change(undefined);
}

function askForProof(): Promise<boolean> {
  if (asked) return asked.answer;
  const { promise: answer, resolve: settle } = Promise.withResolvers<boolean>();
  change({ answer, settle });

  return answer;
}

function change(next: Asked | undefined): void {
  asked = next;
  for (const listener of listeners) listener();
}

async function needsProof(response: Response): Promise<boolean> {
  const body: unknown = await response.json().catch(() => undefined);

  return Reflect.get(Object(body), 'code') === 'proof_required';
}
