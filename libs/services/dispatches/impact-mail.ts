import type { Locale, Text } from '#domain/calendar/text';
import { dayWords } from '#domain/deadlines/date-words';
import { ruleById } from '#domain/deadlines/rules';
import { html, type Markup } from './mail-markup.ts';
import type { DigestChange } from './read-digest.ts';
import { standInLines } from './stand-in-words.ts';

export type ImpactMail = {
  readonly locale: Locale;
  readonly recipientName: string;
  /** Who is away, when the recipient stands in for somebody. */
  readonly absentName?: string | undefined;
  readonly firmName: string;
  /** What changed in the law, with its source. */
  readonly title: Text;
  readonly changes: readonly DigestChange[];
  /** Changes in restricted cases, of which the recipient learns only that there are some. */
  readonly hidden: number;
  readonly inboxUrl: string;
};

/** What a message can hold; the screen shows all. */
const mostLines = 50;

const words = {
  pt: {
    subject: (count: number) =>
      count === 1 ? '1 prazo antecipado' : `${count} prazos antecipados`,
    greeting: (name: string) => `Bom dia, ${name}.`,
    because: 'Motivo',
    person: 'Caso',
    matter: 'Prazo',
    before: 'Antes',
    now: 'Agora',
    legal: 'data legal',
    more: (count: number) => (count === 1 ? 'e mais 1 prazo' : `e mais ${count} prazos`),
    hidden: (count: number) =>
      `Em casos restritos a outras pessoas: ${count}. Confirme que alguém lhes responde.`,
    open: 'Ver e confirmar as alterações',
    why: 'As novas datas já estão em vigor. Recebe esta mensagem em cada dia útil até que as alterações dos seus casos sejam confirmadas na aplicação.',
  },
  en: {
    subject: (count: number) => (count === 1 ? '1 earlier deadline' : `${count} earlier deadlines`),
    greeting: (name: string) => `Hello ${name},`,
    because: 'Reason',
    person: 'Case',
    matter: 'Deadline',
    before: 'Before',
    now: 'Now',
    legal: 'legal date',
    more: (count: number) => (count === 1 ? 'and 1 more deadline' : `and ${count} more deadlines`),
    hidden: (count: number) =>
      `In cases restricted to other people: ${count}. Make sure that somebody answers for them.`,
    open: 'See and acknowledge the changes',
    why: 'The new dates already hold. You receive this message each working day until the changes in your cases are acknowledged in the application.',
  },
} as const;

/** Subject, plain text and HTML of the one message that tells a lawyer which dates a change of law brought nearer. */
export function impactMail(mail: ImpactMail): { subject: string; text: string; html: string } {
  const { locale, title, changes, hidden } = mail;
  const say = words[locale];
  const lines = changes.slice(0, mostLines).map((change) => lineOf(change, locale));
  const left = changes.length - lines.length;

  return {
    subject: `${say.subject(changes.length + hidden)} · ${title[locale]}`,
    text: [
      say.greeting(mail.recipientName),
      ...standInLines(mail),
      '',
      `${say.because}: ${title[locale]}`,
      '',
      ...lines.map(
        ({ person, matter, before, now }) => `- ${person} · ${matter}: ${before} -> ${now}`,
      ),
      ...(left > 0 ? [say.more(left)] : []),
      ...(hidden > 0 ? [say.hidden(hidden)] : []),
      '',
      `${say.open}: ${mail.inboxUrl}`,
      '',
      say.why,
      mail.firmName,
      '',
    ].join('\n'),
    html: html`<!doctype html>
      <html lang="${locale}">
        <body style="margin:0;background:#f4f5f7;font-family:system-ui,sans-serif;color:#1f2933">
          <div style="max-width:640px;margin:0 auto;padding:24px;background:#ffffff">
            <p>${say.greeting(mail.recipientName)}</p>
            ${standInLines(mail).map((line) => html`<p>${line}</p>`)}
            <p>${say.because}: <strong>${title[locale]}</strong></p>
            <table style="border-collapse:collapse">
              <tr>
                ${[say.person, say.matter, say.before, say.now].map(heading)}
              </tr>
              ${lines.map(row)}
            </table>
            <p>${left > 0 ? say.more(left) : ''}</p>
            <p>${hidden > 0 ? say.hidden(hidden) : ''}</p>
            <p><a href="${mail.inboxUrl}" style="color:#1c5d99">${say.open}</a></p>
            <p style="color:#7b8794;font-size:13px">${say.why}<br />${mail.firmName}</p>
          </div>
        </body>
      </html>`.markup,
  };
}

type Line = Readonly<Record<'person' | 'matter' | 'before' | 'now', string>>;

function lineOf(change: DigestChange, locale: Locale): Line {
  const dates = (safe: DigestChange['newSafeOn'], legal: DigestChange['newLegalOn']) =>
    safe === legal
      ? dayWords(safe, locale)
      : `${dayWords(safe, locale)} (${words[locale].legal}: ${dayWords(legal, locale)})`;

  return {
    person: change.personName,
    matter: ruleById(change.rule).name[locale],
    before: dates(change.oldSafeOn, change.oldLegalOn),
    now: dates(change.newSafeOn, change.newLegalOn),
  };
}

function heading(label: string): Markup {
  return html`<th style="padding:4px 16px 4px 0;color:#7b8794;text-align:left">${label}</th>`;
}

function row({ person, matter, before, now }: Line): Markup {
  return html`<tr>
    <td style="padding:4px 16px 4px 0">${person}</td>
    <td style="padding:4px 16px 4px 0">${matter}</td>
    <td style="padding:4px 16px 4px 0;color:#7b8794">${before}</td>
    <td style="padding:4px 0"><strong>${now}</strong></td>
  </tr>`;
}
