import { parseArgs } from 'node:util';
import fc from 'fast-check';

const help = `npm run sabotage -- [--only db|source] [--from TEXT] [--count N] [--seconds N] [--seed S] [--report] [--list]

Breaks the walls between firms one by one and sees that a test notices each: policies, rights, keys, functions and
roles of a prepared database, and guards, permissions, checks and records in the source (which is never edited: the
change is made while the tests load it). Says what survived and the share caught; ends with 1 unless all were.

  --only PART   db or source (both)
  --count N     a random sample of N of each part (all)
  --seconds N   begin no mutation of the source after so long; the rest is untried (no end)
  --match TEXT  only mutations whose name holds this text
  --from TEXT   only the first mutation whose name holds this text, and those after it: to go on with a run
  --seed S      what chooses the sample; printed, to repeat a run
  --report      write docs/benchmarks/sabotage.json of a part or a sample, too
  --list        name the mutations and break nothing
`;

export type Options = {
  readonly parts: readonly string[];
  readonly isWhole: boolean;
  readonly isList: boolean;
  readonly isReported: boolean;
  /** When the source part begins nothing more, in seconds from its start. */
  readonly seconds: number;
  readonly seed: number;
  readonly choose: <T extends { readonly name: string }>(all: readonly T[]) => readonly T[];
};

/** The command line; prints the help and ends for `--help`, or for what it does not understand. */
export function readOptions(): Options {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        count: { type: 'string' },
        match: { type: 'string', default: '' },
        from: { type: 'string', default: '' },
        seed: { type: 'string', default: String(Math.floor(performance.timeOrigin) % 2 ** 31) },
        seconds: { type: 'string' },
        report: { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      process.stdout.write(help);
      process.exit(0);
    }
    const { only, match, from } = values;
    if (only && !['db', 'source'].includes(only)) throw new Error(`--only takes db or source`);
    const count = values.count === undefined ? undefined : whole('count', values.count);
    const seed = whole('seed', values.seed);
    const isWhole = count === undefined && match === '' && from === '';

    return {
      parts: only ? [only] : ['db', 'source'],
      isWhole,
      isList: values.list,
      isReported: values.report || (isWhole && !only),
      seconds: values.seconds === undefined ? Infinity : whole('seconds', values.seconds),
      seed,
      choose: (all) => {
        const first = all.findIndex(({ name }) => name.includes(from));
        const rest = first < 0 ? [] : all.slice(first);
        const matching = rest.filter(({ name }) => name.includes(match));

        return count === undefined ? matching : sample(matching, count, seed);
      },
    };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    process.exit(2);
  }
}

function sample<T>(all: readonly T[], count: number, seed: number): readonly T[] {
  const size = Math.min(count, all.length);
  const some = fc.shuffledSubarray([...all], { minLength: size, maxLength: size });

  return fc.sample(some, { numRuns: 1, seed })[0] ?? [];
}

function whole(name: string, text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new Error(`--${name} takes a whole number, not ${text}`);

  return Number(text);
}
