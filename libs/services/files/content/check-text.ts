import type { Refusal } from './refusals.ts';

/** Plain text in UTF-8 or Windows-1252. What a browser could take for a page is none. */
export function checkText(content: Buffer): Refusal | undefined {
  if (isBinary(content)) return 'other_type';

  return /^\uFEFF?\s*<[!?a-z/]/i.test(beginning(content)) ? 'other_type' : undefined;
}

/** A message as mail programs save it: headers, an empty line, and the rest. */
export function checkMessage(content: Buffer): Refusal | undefined {
  if (isBinary(content)) return 'other_type';
  const [headers = ''] = beginning(content).split(/\r?\n\r?\n/);
  const isMessage =
    /^[\x21-\x39\x3b-\x7e]+:/.test(headers) && /^from:/im.test(headers) && /^date:/im.test(headers);

  return isMessage ? undefined : 'other_type';
}

function beginning(content: Buffer): string {
  return content.subarray(0, 65_536).toString('latin1');
}

function isBinary(content: Buffer): boolean {
  return content.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 11);
}
