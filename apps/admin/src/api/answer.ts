import { createClient } from '#api-client/client';
import { fetchWithProof } from './proof.ts';
import { Problem } from './problem.ts';

/** Same origin: a proxy passes /v1 on, and the session's cookie goes along. */
export const api = createClient('', fetchWithProof);

type Outcome<Data> = {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
};

/** The data of an answer; anything else is thrown as a Problem. */
export async function answer<Data>(
  call: Promise<Outcome<Data>>,
): Promise<Exclude<Data, undefined>> {
  const { data, error, response } = await arrived(call);
  if (!response.ok) throw new Problem(response.status, error);
  if (!hasData(data)) throw new Problem(response.status, undefined);

  return data;
}

/** The same for an answer without content. */
export async function done(call: Promise<Outcome<unknown>>): Promise<void> {
  const { error, response } = await arrived(call);
  if (!response.ok) throw new Problem(response.status, error);
}

function hasData<Data>(data: Data): data is Exclude<Data, undefined> {
  return data !== undefined;
}

function arrived<Data>(call: Promise<Outcome<Data>>): Promise<Outcome<Data>> {
  return call.catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0, undefined);
  });
}
