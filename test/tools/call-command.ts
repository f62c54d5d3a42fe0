import { Readable } from 'node:stream';
import type { Streams } from '../../tools/prazo/operator-command.ts';

export type Command = (args: string[], streams: Streams) => Promise<number>;

/** Runs a command of the operator with these arguments; nobody types anything. */
export async function callCommand(command: Command, args: readonly string[]) {
  const written = { stdout: '', stderr: '' };
  const into = (name: keyof typeof written) => ({
    write: (text: string) => (written[name] += text),
  });
  const streams = { stdin: Readable.from([]), stdout: into('stdout'), stderr: into('stderr') };

  return { code: await command([...args], streams), ...written };
}

/** Options as a person types them; one that is true is a flag. */
export function argsOf(options: Readonly<Record<string, string | true | undefined>>): string[] {
  return Object.entries(options).flatMap(([name, value]) => {
    if (value === undefined) return [];

    return value === true ? [`--${name}`] : [`--${name}`, value];
  });
}
