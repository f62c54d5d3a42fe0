import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { ZodError } from 'zod';
import { AppError } from '#platform/errors';

export type Streams = {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
};

/** Bad input: `field` is the option or the environment variable to correct. */
export class BadInput extends Error {
  constructor(field: string, reason: string) {
    super(`${field}: ${reason}`);
  }
}

type Values = Readonly<Record<string, string | undefined>>;

type Work = (input: {
  ownerUrl: string;
  values: Values;
  /** Which of the command's flags were given. */
  flags: ReadonlySet<string>;
  /** The file that the command reads, when it reads one. */
  file: string | undefined;
  streams: Streams;
}) => Promise<string>;

type Command = {
  readonly usage: string;
  readonly options: readonly string[];
  readonly flags?: readonly string[];
  readonly takesFile?: boolean;
};

/**
 * A command of the platform operator, on the database that DATABASE_OWNER_URL names. Prints what `work` returns and
 * gives the exit code: 0; 2 for bad input; 1 when the database refuses or does not answer.
 */
export function operatorCommand(
  command: Command,
  work: Work,
): (args: string[], streams: Streams) => Promise<number> {
  return async (args, streams) => {
    try {
      const given = readOptions(args, command);
      if (given === 'help') {
        streams.stdout.write(command.usage);

        return 0;
      }
      const input = {
        ...given,
        streams,
        // Asked for only by those who work on that database.
        get ownerUrl() {
          return ownerUrl();
        },
      };
      streams.stdout.write(await work(input));

      return 0;
    } catch (error) {
      if (error instanceof ZodError || error instanceof BadInput || error instanceof AppError) {
        streams.stderr.write(`prazo: ${problemOf(error, command.options)}\n${command.usage}`);

        return 2;
      }
      streams.stderr.write(`prazo: ${failureOf(error)}\n`);

      return 1;
    }
  };
}

type Given = Pick<Parameters<Work>[0], 'values' | 'flags' | 'file'>;

function readOptions(args: string[], command: Command): Given | 'help' {
  const { options, flags = [], takesFile = false } = command;
  const config: ParseArgsOptionsConfig = Object.fromEntries([
    ...options.map((name) => [name, { type: 'string' }]),
    ...flags.map((name) => [name, { type: 'boolean' }]),
  ]);
  try {
    const parsed = parseArgs({
      args,
      options: { ...config, help: { type: 'boolean' } },
      strict: true,
      allowPositionals: takesFile,
    });
    const values: Readonly<Record<string, unknown>> = parsed.values;
    if (values['help']) return 'help';
    if (takesFile && parsed.positionals.length !== 1) throw new Error('name one file');

    return {
      values: Object.fromEntries(
        options.flatMap((name) => {
          const value = values[name];

          return typeof value === 'string' ? [[name, value]] : [];
        }),
      ),
      flags: new Set(flags.filter((name) => values[name] === true)),
      file: parsed.positionals[0],
    };
  } catch (error) {
    throw new BadInput('arguments', error instanceof Error ? error.message : String(error));
  }
}

function ownerUrl(): string {
  const url = process.env['DATABASE_OWNER_URL'];
  if (!url) {
    throw new BadInput(
      'DATABASE_OWNER_URL',
      'set it to the URL of the role that owns the database (docs/production.md), as postgres://owner:password@host:5432/prazo',
    );
  }
  if (!/^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? '')) {
    throw new BadInput('DATABASE_OWNER_URL', 'is not a postgres:// URL');
  }

  return url;
}

function problemOf(error: ZodError | BadInput | AppError, options: readonly string[]): string {
  if (error instanceof BadInput) return error.message;
  const problems =
    error instanceof AppError
      ? error.problems
      : error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const named = problems.map(({ path, message }) => `${nameOf(path, options)}: ${message}`);

  return named.length > 0 ? named.join('\nprazo: ') : error.message;
}

/** Fields of the services under the names that the commands give them. */
const optionNames: Readonly<Record<string, string>> = {
  'day.date': 'date',
  day: 'date',
  'scope.code': 'scope',
  'scope.kind': 'scope',
  'name.pt': 'name-pt',
  'name.en': 'name-en',
  announcedOn: 'announced',
};

/** A field as an option of the command, or as it stands in the file that the command reads. */
function nameOf(field: string, options: readonly string[]): string {
  if (field === 'password') return 'the password';
  const option = optionNames[field] ?? field;

  return options.includes(option) ? `--${option}` : field || 'input';
}

const hints: Readonly<Record<string, string>> = {
  // The role or the tables are not there yet.
  '22023': 'run `prazo migrate` first',
  '42P01': 'run `prazo migrate` first',
  '42501': 'DATABASE_OWNER_URL must name the role that ran `prazo migrate`',
};

/** What the database said, down to the first cause, without a stack. */
function failureOf(error: unknown): string {
  const parts: string[] = [];
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    const inner: unknown = each instanceof AggregateError ? each.errors[0] : undefined;
    parts.push(each.message || (inner instanceof Error ? inner.message : each.name));
    const hint = hints[String(Reflect.get(each, 'code'))];
    if (hint) parts.push(hint);
  }

  return parts.length > 0 ? parts.join(': ') : String(error);
}
