import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readSync,
  renameSync,
  statSync,
} from 'node:fs';

const ROTATE_BYTES = 10 * 1024 * 1024;

/** Opens a log for appending; one that has grown large becomes `<file>.1` first. */
export function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > ROTATE_BYTES) renameSync(file, `${file}.1`);

  return openSync(file, 'a', 0o600);
}

export function tailOf(file: string, lines = 20): string {
  if (!existsSync(file)) return '';
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const buffer = Buffer.alloc(Math.min(size, 16_384));
    readSync(handle, buffer, 0, buffer.length, size - buffer.length);
    const shown = buffer.toString('utf8').trimEnd().split('\n').slice(-lines);

    return shown.map((line) => `    ${line}\n`).join('');
  } finally {
    closeSync(handle);
  }
}
