import createFetchClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.ts';

export type ApiClient = Client<paths>;

/** The API, typed by its own description. In a browser the session's cookie goes along by itself. */
export function createClient(baseUrl: string): ApiClient {
  return createFetchClient<paths>({ baseUrl, credentials: 'same-origin' });
}
