import type { Locale } from '#domain/calendar/text';
import type { Role } from '#db/with-firm';
import type { OpenedLetter } from '#db/letters';

type Say = {
  readonly subject: string;
  readonly lines: readonly string[];
  /** The one thing to do; a notice has none. */
  readonly action?: string;
  readonly until?: string;
};

const roles: Readonly<Record<Locale, Readonly<Record<Role, string>>>> = {
  pt: { paralegal: 'solicitador', lawyer: 'advogado', admin: 'administração', auditor: 'auditor' },
  en: { paralegal: 'paralegal', lawyer: 'lawyer', admin: 'admin', auditor: 'auditor' },
};

/** What each letter says, in the language of its reader. */
export function letterWords(letter: OpenedLetter, locale: Locale): Say {
  const firm = letter.firm_name ?? '';
  const role = letter.role ? roles[locale][letter.role] : '';
  const inviter = letter.inviter ?? '';

  return locale === 'pt'
    ? inPortuguese(letter.kind, { firm, role, inviter })
    : inEnglish(letter.kind, { firm, role, inviter });
}

type Names = { readonly firm: string; readonly role: string; readonly inviter: string };

function inPortuguese(kind: OpenedLetter['kind'], { firm, role, inviter }: Names): Say {
  const notYou = 'Se não foi você que o pediu, fale já com a administração do seu escritório.';
  switch (kind) {
    case 'invitation':
      return {
        subject: `Convite para ${firm}`,
        lines: [`${inviter} convida-o para trabalhar no Prazo com ${firm} (${role}).`],
        action: 'Aceitar o convite',
        until: 'O convite vale 72 horas, uma só vez e só para este endereço.',
      };
    case 'reset':
      return {
        subject: 'Nova palavra-passe',
        lines: [
          'Alguém pediu uma nova palavra-passe para este endereço.',
          'Se não foi você, não faça nada: a sua palavra-passe continua a mesma.',
        ],
        action: 'Escolher uma nova palavra-passe',
        until: 'A ligação vale 30 minutos e uma só vez.',
      };
    case 'reset_notice':
      return {
        subject: 'A sua palavra-passe mudou',
        lines: ['A palavra-passe foi mudada e todas as sessões terminaram.', notYou],
      };
    case 'email_change':
      return {
        subject: 'Confirmar o novo endereço',
        lines: ['Foi pedido que este passe a ser o endereço com que entra no Prazo.'],
        action: 'Confirmar este endereço',
        until: 'A ligação vale 24 horas e uma só vez.',
      };
    case 'email_notice':
      return {
        subject: 'Foi pedida a mudança do seu endereço',
        lines: ['Foi pedido que outro endereço passe a ser aquele com que entra no Prazo.', notYou],
      };
  }
}

function inEnglish(kind: OpenedLetter['kind'], { firm, role, inviter }: Names): Say {
  const notYou = 'If you did not ask for it, talk to the admins of your firm at once.';
  switch (kind) {
    case 'invitation':
      return {
        subject: `Invitation to ${firm}`,
        lines: [`${inviter} invites you to work in Prazo with ${firm} (${role}).`],
        action: 'Accept the invitation',
        until: 'The invitation is good for 72 hours, once, and for this address only.',
      };
    case 'reset':
      return {
        subject: 'New password',
        lines: [
          'Somebody asked for a new password for this address.',
          'If it was not you, do nothing: your password stays the same.',
        ],
        action: 'Choose a new password',
        until: 'The link is good for 30 minutes, once.',
      };
    case 'reset_notice':
      return {
        subject: 'Your password was changed',
        lines: ['The password was changed and every session has ended.', notYou],
      };
    case 'email_change':
      return {
        subject: 'Confirm the new address',
        lines: ['Somebody asked for this to become the address with which you sign in to Prazo.'],
        action: 'Confirm this address',
        until: 'The link is good for 24 hours, once.',
      };
    case 'email_notice':
      return {
        subject: 'A change of your address was asked for',
        lines: [
          'Somebody asked for another address to become the one with which you sign in to Prazo.',
          notYou,
        ],
      };
  }
}
