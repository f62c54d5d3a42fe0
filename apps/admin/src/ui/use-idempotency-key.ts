import { useRef } from 'react';

/** One key for each content of a form: sent twice it writes once, corrected it is a new request. */
export function useIdempotencyKey(): (content: unknown) => string {
  const last = useRef({ content: '', key: '' });

  return (value) => {
    const content = JSON.stringify(value);
    if (content !== last.current.content) last.current = { content, key: newKey() };

    return last.current.key;
  };
}

/** Not crypto.randomUUID: that exists on https and localhost alone. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));

  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
