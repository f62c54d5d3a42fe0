const most = 1_000;
const names = new Map<string, string>();

/**
 * The name under which a connection keeps a statement and its plan: with row-level security on every table of a join,
 * planning takes several times as long as running. Empty, so that nothing is kept, after the first thousand texts of a
 * process: texts that vary must not fill a connection.
 */
export function statementName(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= most) return '';
  const name = `s${names.size}`;
  names.set(text, name);

  return name;
}
