/** Codes from the most to the least specific: Prisma hides the driver's in `meta`, a failed connect in `cause`. */
export function errorCodes(error: unknown): string[] {
  const paths = [
    ['meta', 'driverAdapterError', 'cause', 'originalCode'],
    ['code'],
    ['cause', 'code'],
  ];

  return paths.map((path) => dig(error, path)).filter((code) => typeof code === 'string');
}

function dig(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined,
    value,
  );
}
