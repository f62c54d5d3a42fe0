import type { TitleKind } from '#domain/coverage/extension-windows';

/** What kind of title a legal basis makes: Lei 37/2006 gives cards to families of EU citizens, a visa says that it is one. */
export function titleKindOf(legalBasis: string): TitleKind {
  if (/\b37\s*\/\s*2006\b/.test(legalBasis)) return 'eu_family_card';

  return /\bvistos?\b|\bvisas?\b/i.test(legalBasis) ? 'visa' : 'residence_permit';
}
