const most = 1_000;
const names = new Map<string, string>();

/**
 * The name under which a connection keeps a statement and its plan: with row-level security on every table of a join,
 * planning takes several times as long as running. Undefined for what comes after the first thousand texts of a process,
 * so that texts that vary cannot fill a connection.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known ?? names.size >= most) return known;

  const name = `s${names.size}`;
  names.set(text, name);

  return name;
}
