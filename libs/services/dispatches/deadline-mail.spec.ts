import { civilDate } from '#domain/calendar/civil-date';
import { computeDeadline } from '#domain/deadlines/compute-deadline';
import { ruleById } from '#domain/deadlines/rules';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { deadlineMail, type DeadlineMail } from './deadline-mail.ts';

const calendar = publishedCalendar('1106');
const rule = ruleById('contactenos.response');
const { legal, safe, trace } = computeDeadline({
  start: civilDate('2026-05-21'),
  period: rule.period,
  calendar,
  rule,
});

const reminder: DeadlineMail = {
  kind: 'reminder',
  locale: 'pt',
  recipientName: 'Inês Carvalho',
  firmName: 'Oliveira & Sá',
  personName: 'Emily <b>Whitfield</b>',
  reference: 'CT-2026-1',
  rule,
  legalOn: legal,
  safeOn: safe,
  urgency: { band: 'urgent', workingDays: 2 },
  trace,
  caseUrl: 'https://prazo.example/casos/1',
};

describe('a message about a deadline', () => {
  it('says in Portuguese what is due, when, why, and what to do next', () => {
    const mail = deadlineMail(reminder);

    expect(mail.subject).toMatch(/^Lembrete: .*faltam 2 dias úteis$/);
    expect(mail.text).toContain('15/06/2026');
    expect(mail.text).toContain('Corpo de Deus');
    expect(mail.text).toContain('CPA, art. 87');
    expect(mail.text).toContain(rule.whileOpen.pt);
    expect(mail.text).toContain('CT-2026-1');
    expect(mail.text).toContain('https://prazo.example/casos/1');
  });

  it('says the same in English', () => {
    const mail = deadlineMail({ ...reminder, locale: 'en' });

    expect(mail.subject).toMatch(/^Reminder: .*2 working days left$/);
    expect(mail.text).toContain('Corpus Christi');
    expect(mail.html).toContain('lang="en"');
  });

  it('an escalation says that silence does not end it', () => {
    const mail = deadlineMail({
      ...reminder,
      kind: 'escalation',
      urgency: { band: 'overdue', workingDays: -1 },
    });

    expect(mail.subject).toMatch(/^Escalada: .*1 dia útil em atraso$/);
    expect(mail.text).toContain(rule.onExpiry.pt);
    expect(mail.text).toContain('só termina quando um advogado a confirmar');
  });

  it('a name is text, never markup', () => {
    const { html } = deadlineMail(reminder);

    expect(html).toContain('Emily &lt;b&gt;Whitfield&lt;/b&gt;');
    expect(html).toContain('Oliveira &amp; Sá');
    expect(html).not.toContain('<b>Whitfield');
  });

  it.each([
    [0, 'termina hoje'],
    [1, 'falta 1 dia útil'],
    [-3, '3 dias úteis em atraso'],
  ])('%i working days left reads "%s"', (workingDays, words) => {
    const mail = deadlineMail({ ...reminder, urgency: { band: 'today', workingDays } });

    expect(mail.subject).toContain(words);
  });
});
