type Environment = Readonly<Record<string, unknown>>;

export type Problem = { readonly path: string; readonly message: string };

/** Where people's data go: every address but the one that people open. A new `*_URL` joins by its name. */
export function placesOfData(config: Environment): readonly [name: string, url: URL][] {
  return Object.entries(config).flatMap(([name, value]) => {
    const url = name.endsWith('_URL') && name !== 'ADMIN_URL' && URL.parse(String(value));

    return url ? [[name, url] as [string, URL]] : [];
  });
}

/** The addresses that lead out of the places where the firm's data may lie: names, or `.suffix` for all below it. */
export function outsideOf(hosts: readonly string[], config: Environment): Problem[] {
  const isInside = (host: string) =>
    hosts.some((each) => (each.startsWith('.') ? host.endsWith(each) : host === each));

  return placesOfData(config)
    .filter(([, { hostname }]) => !isInside(hostname.toLowerCase()))
    .map(([path, { hostname }]) => ({ path, message: `${hostname} is not among DATA_HOSTS` }));
}

const triedFirst = new Set([
  'password',
  'postgres',
  'prazo',
  'secret',
  'changeme',
  'admin',
  'redis',
  'minioadmin',
]);

/** Passwords in addresses that anybody would try first, and master keys that no generator made. */
export function defaultSecrets(config: Environment, keys: readonly Buffer[]): Problem[] {
  const weak = placesOfData(config).filter(([, { username, password }]) => {
    const secret = decodeURIComponent(password).toLowerCase();

    return secret !== '' && (triedFirst.has(secret) || secret === username.toLowerCase());
  });
  const problems = weak.map(([path]) => ({
    path,
    message: 'holds a password that is tried first',
  }));
  const { S3_ACCESS_KEY: name, S3_SECRET_KEY: secret } = config;
  if (typeof secret === 'string' && (secret === name || triedFirst.has(secret.toLowerCase())))
    problems.push({ path: 'S3_SECRET_KEY', message: 'is a password that is tried first' });
  const isMade = keys.every((key) => new Set(key).size > 8);

  return isMade ? problems : [...problems, { path: 'MASTER_KEYS', message: 'is no random key' }];
}

/** What is meant for one's own machine would let a request reach whatever runs beside the service. */
export function openLoopback({ OUTBOUND_LOOPBACK: loopback }: Environment): Problem[] {
  return loopback === 'open'
    ? [{ path: 'OUTBOUND_LOOPBACK', message: 'is for development alone' }]
    : [];
}

/** A server is of no use without a bucket and the keys to it. */
export function missingOfS3(config: Environment): Problem[] {
  if (config['S3_URL'] === undefined) return [];

  return ['S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY']
    .filter((name) => config[name] === undefined)
    .map((path) => ({ path, message: 'S3_URL needs it' }));
}
