import type { Locale } from '#domain/calendar/text';

const words = {
  pt: (name: string) => `Recebe esta mensagem em substituição de ${name}, que está ausente.`,
  en: (name: string) => `You receive this message standing in for ${name}, who is away.`,
} as const;

/** The line, or none, that says whom the recipient of a message stands in for. */
export function standInLines(mail: {
  readonly locale: Locale;
  readonly absentName?: string | undefined;
}): readonly string[] {
  return mail.absentName ? [words[mail.locale](mail.absentName)] : [];
}
