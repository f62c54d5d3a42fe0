import type { CivilDate } from '#domain/calendar/civil-date';
import type { Locale } from '#domain/calendar/text';
import { dayWords } from '#domain/deadlines/date-words';
import { explain } from '#domain/deadlines/explain';
import { nextStepOf } from '#domain/deadlines/next-step';
import type { Rule } from '#domain/deadlines/rule';
import type { Trace } from '#domain/deadlines/trace';
import type { Urgency } from '#domain/deadlines/urgency';
import { html, type Markup } from './mail-markup.ts';
import { standInLines } from './stand-in-words.ts';

export type DeadlineMail = {
  readonly kind: 'reminder' | 'escalation';
  readonly locale: Locale;
  readonly recipientName: string;
  /** Who is away, when the recipient stands in for somebody. */
  readonly absentName?: string | undefined;
  readonly firmName: string;
  readonly personName: string;
  readonly reference: string | undefined;
  readonly rule: Rule;
  readonly legalOn: CivilDate;
  readonly safeOn: CivilDate;
  readonly urgency: Urgency;
  readonly trace: Trace;
  readonly caseUrl: string;
};

const words = {
  pt: {
    reminder: 'Lembrete',
    escalation: 'Escalada',
    greeting: (name: string) => `Bom dia, ${name}.`,
    why: {
      reminder: 'Recebe esta mensagem porque é responsável por este caso.',
      escalation:
        'Recebe esta mensagem porque a data passou sem que ninguém a desse por cumprida. A escalada só termina quando um advogado a confirmar na aplicação.',
    },
    left: (days: number) => {
      if (days === 0) return 'termina hoje';
      if (days > 0) return days === 1 ? 'falta 1 dia útil' : `faltam ${days} dias úteis`;

      return days === -1 ? '1 dia útil em atraso' : `${-days} dias úteis em atraso`;
    },
    person: 'Caso',
    reference: 'Referência',
    matter: 'Prazo',
    legal: 'Data legal',
    safe: 'Data segura',
    next: 'Passo seguinte',
    because: 'Porquê esta data',
    open: 'Abrir o caso',
  },
  en: {
    reminder: 'Reminder',
    escalation: 'Escalation',
    greeting: (name: string) => `Hello ${name},`,
    why: {
      reminder: 'You receive this message because this case is yours.',
      escalation:
        'You receive this message because the date passed and nobody recorded it as done. The escalation ends only when a lawyer acknowledges it in the application.',
    },
    left: (days: number) => {
      if (days === 0) return 'due today';
      if (days > 0) return days === 1 ? '1 working day left' : `${days} working days left`;

      return days === -1 ? '1 working day overdue' : `${-days} working days overdue`;
    },
    person: 'Case',
    reference: 'Reference',
    matter: 'Deadline',
    legal: 'Legal date',
    safe: 'Safe date',
    next: 'Next step',
    because: 'Why this date',
    open: 'Open the case',
  },
} as const;

/** Subject, plain text and HTML of a message about one deadline: what is due, when, why, and one thing to do. */
export function deadlineMail(mail: DeadlineMail): { subject: string; text: string; html: string } {
  const { locale, kind, rule } = mail;
  const say = words[locale];
  const left = say.left(mail.urgency.workingDays);
  const facts: readonly (readonly [string, string])[] = [
    [say.person, mail.personName],
    ...(mail.reference ? [[say.reference, mail.reference] as const] : []),
    [say.matter, rule.name[locale]],
    [say.legal, dayWords(mail.legalOn, locale)],
    ...(mail.safeOn === mail.legalOn ? [] : [[say.safe, dayWords(mail.safeOn, locale)] as const]),
    [say.next, nextStepOf(rule, mail.urgency.band === 'overdue')[locale]],
  ];
  const { sentence, steps } = explain(mail.trace, locale);
  const why = mail.absentName && kind === 'reminder' ? '' : say.why[kind];

  return {
    subject: `${say[kind]}: ${rule.name[locale]} · ${mail.personName} · ${left}`,
    text: [
      say.greeting(mail.recipientName),
      ...standInLines(mail),
      '',
      ...facts.map(([label, value]) => `${label}: ${value}`),
      `(${left})`,
      '',
      say.because,
      sentence,
      ...steps.map((step, index) => `${index + 1}. ${step}`),
      '',
      `${say.open}: ${mail.caseUrl}`,
      '',
      why,
      mail.firmName,
      '',
    ].join('\n'),
    html: html`<!doctype html>
      <html lang="${locale}">
        <body style="margin:0;background:#f4f5f7;font-family:system-ui,sans-serif;color:#1f2933">
          <div style="max-width:640px;margin:0 auto;padding:24px;background:#ffffff">
            <p>${say.greeting(mail.recipientName)}</p>
            ${standInLines(mail).map((line) => html`<p>${line}</p>`)}
            <p style="${badge(kind)}">${say[kind]} · ${left}</p>
            <table style="border-collapse:collapse">
              ${facts.map(row)}
            </table>
            <h3 style="margin:24px 0 8px">${say.because}</h3>
            <p>${sentence}</p>
            <ol style="padding-left:20px;color:#52606d">
              ${steps.map((step) => html`<li>${step}</li>`)}
            </ol>
            <p><a href="${mail.caseUrl}" style="color:#1c5d99">${say.open}</a></p>
            <p style="color:#7b8794;font-size:13px">${why}<br />${mail.firmName}</p>
          </div>
        </body>
      </html>`.markup,
  };
}

function badge(kind: DeadlineMail['kind']): string {
  const colour = kind === 'escalation' ? '#b42318' : '#8a5a00';

  return `display:inline-block;padding:4px 10px;border:1px solid ${colour};color:${colour};border-radius:4px`;
}

function row([label, value]: readonly [string, string]): Markup {
  return html`<tr>
    <td style="padding:4px 16px 4px 0;color:#7b8794">${label}</td>
    <td style="padding:4px 0"><strong>${value}</strong></td>
  </tr>`;
}
