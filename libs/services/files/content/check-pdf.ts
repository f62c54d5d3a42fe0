import { inflateSync } from 'node:zlib';
import type { Refusal } from './refusals.ts';

/** What unpacked objects of one PDF may come to, in bytes. */
const mostUnpacked = 64 * 1024 * 1024;

/** A PDF begins and ends as one, opens without a password and starts nothing (ISO 32000-1, 7.5, 12.6.4). */
export function checkPdf(content: Buffer): Refusal | undefined {
  const text = content.toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(text)) return 'other_type';
  if (!/startxref\s+\d+\s+%%EOF\s*\0*\s*$/.test(text.slice(-2048))) {
    return text.slice(-2048).includes('%%EOF') ? 'two_types' : 'damaged';
  }
  const outside = withoutStreams(text);
  if (/\/Encrypt\b/.test(outside)) return 'locked';
  const unpacked = objectStreams(content, text);
  if (unpacked === undefined) return 'unpacks_too_large';
  const isActive = [outside, ...unpacked].some((part) => active.test(nameOf(part)));

  return isActive ? 'active' : undefined;
}

/** Actions that run something: scripts and programs. */
const active = /\/(?:JavaScript|JS|Launch|RichMedia)(?![A-Za-z0-9])/;

/** Letters of a name may be written as #4A. */
function nameOf(text: string): string {
  return text.replaceAll(/#([0-9a-f]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Pictures and pages are data: what stands in them starts nothing. */
function withoutStreams(text: string): string {
  return text.replaceAll(/\bstream\r?\n[^]*?\bendstream\b/g, '');
}

/** Objects that lie packed in streams; undefined when they unpack to too much. */
function objectStreams(content: Buffer, text: string): string[] | undefined {
  const parts: string[] = [];
  let left = mostUnpacked;
  for (const found of text.matchAll(/\/ObjStm\b[^]{0,400}?\bstream\r?\n/g)) {
    const from = found.index + found[0].length;
    const until = text.indexOf('endstream', from);
    const part = unpack(content.subarray(from, until < 0 ? undefined : until), left);
    if (part === undefined) return undefined;
    left -= part.length;
    parts.push(part);
  }

  return parts;
}

function unpack(packed: Buffer, most: number): string | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) }).toString('latin1');
  } catch (error) {
    // Not packed, or not like this: then its text is what it is.
    return Reflect.get(Object(error), 'code') === 'ERR_BUFFER_TOO_LARGE'
      ? undefined
      : packed.toString('latin1');
  }
}
