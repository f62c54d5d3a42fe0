/** Mutations that no test can notice, by name, and why: what they take away is held elsewhere, or changes no answer. */
export const reviewed: Readonly<Record<string, string>> = {
  'system.take_attempt without: t.key = ANY (keys)':
    'locks more rows than it needs, so that attempts wait for each other; no answer changes',
};
