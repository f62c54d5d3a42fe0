type Visited = {
  readonly status: number;
  readonly location: URL | undefined;
  readonly body: string;
};

/** What a browser does with cookies and redirects, and no more. */
export type Browser = {
  /** One request; `json` makes it a POST of the application's own page. */
  readonly ask: (url: string, json?: object) => Promise<Visited>;
  /** Goes on until it is on a page of the application; gives the address of it. */
  readonly follow: (url: string) => Promise<URL>;
  /** Goes on until the provider sends it back; gives the address that it would open next. */
  readonly followToCallback: (url: string) => Promise<string>;
  readonly cookie: (name: string) => string | undefined;
};

export const adminUrl = 'http://admin.test';

/** `apiUrl` is what stands behind the application's host under /v1. */
export function openBrowser(apiUrl: string): Browser {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: URL) => {
    const jar = jars.get(url.host) ?? new Map<string, string>();
    jars.set(url.host, jar);

    return jar;
  };

  const ask = async (address: string, json?: object): Promise<Visited> => {
    const url = new URL(address);
    const jar = jarOf(url);
    const target = url.origin === adminUrl ? new URL(url.pathname + url.search, apiUrl) : url;
    const answer = await fetch(target, {
      redirect: 'manual',
      method: json ? 'POST' : 'GET',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(json && { 'content-type': 'application/json', origin: adminUrl }),
      },
      ...(json && { body: JSON.stringify(json) }),
    });
    for (const line of answer.headers.getSetCookie()) keep(jar, line);
    const location = answer.headers.get('location');

    return {
      status: answer.status,
      location: location === null ? undefined : new URL(location, url),
      body: await answer.text(),
    };
  };

  const followUntil = async (address: string, isThere: (url: URL) => boolean): Promise<URL> => {
    let url = new URL(address);
    for (let hops = 0; hops < 12; hops += 1) {
      const { location, status, body } = await ask(url.href);
      if (!location) throw new Error(`${url.href} leads nowhere: ${status} ${body.slice(0, 300)}`);
      if (isThere(location)) return location;
      url = location;
    }
    throw new Error('too many redirects');
  };

  return {
    ask,
    follow: (address) =>
      followUntil(address, (url) => url.origin === adminUrl && !url.pathname.startsWith('/v1/')),
    followToCallback: async (address) =>
      (await followUntil(address, (url) => url.pathname === '/v1/auth/openid/callback')).href,
    cookie: (name) => jars.get(new URL(adminUrl).host)?.get(name),
  };
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const name = pair.slice(0, pair.indexOf('='));
  const value = pair.slice(pair.indexOf('=') + 1);
  if (value === '' || /Max-Age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
  else jar.set(name, value);
}
