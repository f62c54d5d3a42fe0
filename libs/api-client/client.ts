import createFetchClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.ts';

export type ApiClient = Client<paths>;

type Fetch = (request: Request) => Promise<Response>;

/**
 * The API, typed by its own description. In a browser the session's cookie goes along by itself. `send` may do more
 * than send.
 */
export function createClient(baseUrl: string, send: Fetch = fetch): ApiClient {
  return createFetchClient<paths>({ baseUrl, credentials: 'same-origin', fetch: send });
}
