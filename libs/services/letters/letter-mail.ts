import type { OpenedLetter } from '#db/letters';
import { html } from '../dispatches/mail-markup.ts';
import { letterWords } from './letter-words.ts';

const pages = {
  invitation: 'convite',
  reset: 'nova-palavra-passe',
  email_change: 'confirmar-email',
} as const;

/**
 * Subject, plain text and HTML of a letter. The token stands behind the `#` of the one link: a browser sends that part to
 * no server, not even as the page one came from.
 */
export function letterMail(
  letter: OpenedLetter,
  { token, adminUrl }: { readonly token: string; readonly adminUrl: string },
): { subject: string; text: string; html: string } {
  const locale = letter.locale === 'en' ? 'en' : 'pt';
  const { subject, lines, action, until } = letterWords(letter, locale);
  const greeting = greet(letter.name, locale);
  const page = linkedPage(letter.kind);
  const link = page && action ? { url: `${adminUrl}/${page}#${token}`, action } : undefined;

  return {
    subject,
    text: [
      greeting,
      '',
      ...lines,
      '',
      ...(link ? [`${link.action}: ${link.url}`] : []),
      ...(until ? [until] : []),
      '',
      'Prazo',
      '',
    ].join('\n'),
    html: html`<!doctype html>
      <html lang="${locale}">
        <head>
          <meta name="referrer" content="no-referrer" />
        </head>
        <body style="margin:0;background:#f4f5f7;font-family:system-ui,sans-serif;color:#1f2933">
          <div style="max-width:640px;margin:0 auto;padding:24px;background:#ffffff">
            <p>${greeting}</p>
            ${lines.map((line) => html`<p>${line}</p>`)}
            ${
              link
                ? [
                    html`<p><a href="${link.url}" style="color:#1c5d99">${link.action}</a></p>`,
                    html`<p style="color:#7b8794;font-size:13px">${until ?? ''}</p>`,
                  ]
                : ''
            }
            <p style="color:#7b8794;font-size:13px">Prazo</p>
          </div>
        </body>
      </html>`.markup,
  };
}

function linkedPage(kind: OpenedLetter['kind']): string | undefined {
  return kind === 'invitation' || kind === 'reset' || kind === 'email_change'
    ? pages[kind]
    : undefined;
}

function greet(name: string | null, locale: 'pt' | 'en'): string {
  if (locale === 'pt') return name ? `Bom dia, ${name}.` : 'Bom dia.';

  return name ? `Hello ${name},` : 'Hello,';
}
