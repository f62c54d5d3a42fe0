/** What makes a password hard to guess, and whether this one has it. The API decides by itself and is stricter. */
export type PasswordHint = {
  readonly id: 'length' | 'words' | 'own';
  readonly isMet: boolean;
};

const shortest = 12;

/** `known`: name, address and firm of whoever chooses it. */
export function passwordHints(password: string, known: readonly string[]): PasswordHint[] {
  const folded = fold(password);
  const own = known.flatMap((text) => fold(text).split(/[^\p{L}\p{N}]+/u));
  const isOwn = own.some((word) => word.length >= 3 && folded.includes(word));

  return [
    { id: 'length', isMet: password.length >= shortest },
    { id: 'words', isMet: password.trim().split(/[\s\-_.,]+/).length >= 3 },
    { id: 'own', isMet: password !== '' && !isOwn },
  ];
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
