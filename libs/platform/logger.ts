import { pino, type Logger } from 'pino';
import { describeError } from './describe-error.ts';

/** Names of fields that may hold secrets or personal data. They never reach a log, at any of the first three levels. */
const secretFields = [
  'password',
  'token',
  'cookie',
  'authorization',
  'nif',
  'niss',
  'email',
  'phone',
  'fullName',
  'note',
  'summary',
];

export function createLogger(process: string, level: string): Logger {
  return pino({
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
  });
}
