/** Jest options that print something and run no test. */
const ASKING = new Set([
  '--listTests',
  '--showConfig',
  '--help',
  '-h',
  '--version',
  '--clearCache',
]);

/** Unit tests need no servers: `--selectProjects unit` starts none. */
export function needsServers(args: readonly string[]): boolean {
  if (runsNoTest(args)) return false;
  const inline = args.find((arg) => arg.startsWith('--selectProjects='));
  if (inline) return inline.slice('--selectProjects='.length) !== 'unit';
  const index = args.indexOf('--selectProjects');
  if (index < 0) return true;
  const names = args.slice(index + 1);
  const end = names.findIndex((name) => name.startsWith('-'));

  return (end < 0 ? names : names.slice(0, end)).includes('integration');
}

export function runsNoTest(args: readonly string[]): boolean {
  return args.some((arg) => ASKING.has(arg));
}
