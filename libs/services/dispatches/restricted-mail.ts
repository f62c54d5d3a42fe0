import type { Locale } from '#domain/calendar/text';
import { html } from './mail-markup.ts';
import { standInLines } from './stand-in-words.ts';

type RestrictedMail = {
  readonly locale: Locale;
  readonly recipientName: string;
  /** Who is away, when the recipient stands in for somebody. */
  readonly absentName?: string | undefined;
  readonly firmName: string;
  /** Where the message leads: the case, or the door at which an admin asks to be let in. */
  readonly url: string;
  /** Of an entry, told to somebody who sees the case: who came in, why, and whom the case is about. */
  readonly entry?: {
    readonly name: string;
    readonly reason: string;
    readonly personName: string;
  };
};

const words = {
  pt: {
    greeting: (name: string) => `Bom dia, ${name}.`,
    sealed: {
      subject: 'Um caso restrito precisa de resposta',
      lines: [
        'Há um prazo, ou uma alteração, num caso restrito a algumas pessoas, e quem o tem a cargo não respondeu ou não recebeu a mensagem.',
        'Não está entre essas pessoas, por isso esta mensagem não diz de que caso se trata. Confirme com os advogados da firma que ninguém ficou sem resposta.',
        'Se ninguém responder, um administrador pode entrar no caso, com um motivo que fica registado e é comunicado ao advogado.',
      ],
      open: 'Pedir entrada no caso',
    },
    entry: {
      subject: (name: string) => `${name} entrou num caso restrito`,
      lines: (name: string, person: string, reason: string) => [
        `${name} entrou no caso de ${person}, que está restrito a algumas pessoas.`,
        `Motivo: ${reason}`,
      ],
      open: 'Abrir o caso',
    },
  },
  en: {
    greeting: (name: string) => `Hello ${name},`,
    sealed: {
      subject: 'A restricted case needs an answer',
      lines: [
        'There is a date, or a change, in a case that is restricted to some people, and those in charge of it did not answer or did not receive the message.',
        'You are not among them, so this message does not say which case it is. Please make sure with the firm’s lawyers that nobody was left without an answer.',
        'If nobody answers, an admin may enter the case, for a reason that is kept on record and told to the lawyer.',
      ],
      open: 'Ask to enter the case',
    },
    entry: {
      subject: (name: string) => `${name} entered a restricted case`,
      lines: (name: string, person: string, reason: string) => [
        `${name} entered the case of ${person}, which is restricted to some people.`,
        `Reason: ${reason}`,
      ],
      open: 'Open the case',
    },
  },
} as const;

/** A message about a restricted case. Without `entry` it says that there is something, and nothing else. */
export function restrictedMail(mail: RestrictedMail): {
  subject: string;
  text: string;
  html: string;
} {
  const say = words[mail.locale];
  const { entry } = mail;
  const { subject, lines, open } = entry
    ? {
        subject: say.entry.subject(entry.name),
        lines: say.entry.lines(entry.name, entry.personName, entry.reason),
        open: say.entry.open,
      }
    : say.sealed;

  return {
    subject,
    text: [
      say.greeting(mail.recipientName),
      ...standInLines(mail),
      '',
      ...lines,
      '',
      `${open}: ${mail.url}`,
      '',
      mail.firmName,
      '',
    ].join('\n'),
    html: html`<!doctype html>
      <html lang="${mail.locale}">
        <body style="margin:0;background:#f4f5f7;font-family:system-ui,sans-serif;color:#1f2933">
          <div style="max-width:640px;margin:0 auto;padding:24px;background:#ffffff">
            <p>${say.greeting(mail.recipientName)}</p>
            ${standInLines(mail).map((line) => html`<p>${line}</p>`)}
            ${lines.map((line) => html`<p>${line}</p>`)}
            <p><a href="${mail.url}" style="color:#1c5d99">${open}</a></p>
            <p style="color:#7b8794;font-size:13px">${mail.firmName}</p>
          </div>
        </body>
      </html>`.markup,
  };
}
