import { parseArgs } from 'node:util';

export type Run = {
  readonly count: number;
  readonly seed: number;
  /** The one case of a seed to repeat. */
  readonly path: string | undefined;
};

/** `--count N` and `--seed S`; prints `help` and ends for `--help`, or for what it does not understand. */
export function readRun(help: string, usual: number): Run {
  try {
    const { values } = parseArgs({
      options: {
        count: { type: 'string', default: String(usual) },
        seed: { type: 'string', default: String(Math.floor(performance.timeOrigin) % 2 ** 31) },
        path: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      process.stdout.write(help);
      process.exit(0);
    }

    return {
      count: whole('count', values.count),
      seed: whole('seed', values.seed),
      path: values.path,
    };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    process.exit(2);
  }
}

function whole(name: string, text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new Error(`--${name} takes a whole number, not ${text}`);

  return Number(text);
}
