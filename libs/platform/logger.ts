import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { describeError } from './describe-error.ts';

/** Names of fields that may hold secrets or personal data. They never reach a log, at any of the first three levels. */
const secretFields = [
  'password',
  'token',
  'cookie',
  'authorization',
  'nif',
  'niss',
  'nnu',
  'passportNumber',
  'privilegedNote',
  'email',
  'phone',
  'homeAddress',
  'fullName',
  'note',
  'summary',
];

/** `destination` is where a test listens; the service writes to stdout. */
export function createLogger(
  process: string,
  level: string,
  destination?: DestinationStream,
): Logger {
  const options: LoggerOptions = {
    name: process,
    level,
    serializers: { err: describeError },
    redact: {
      paths: secretFields.flatMap((field) => [
        field,
        `*.${field}`,
        `*.*.${field}`,
        `req.headers.${field}`,
      ]),
      censor: '[redacted]',
    },
  };

  return destination ? pino(options, destination) : pino(options);
}
