import { civilDate } from '#domain/calendar/civil-date';
import { impactMail, type ImpactMail } from './impact-mail.ts';
import type { DigestChange } from './read-digest.ts';

const change: DigestChange = {
  personName: 'Emily <b>Whitfield</b>',
  rule: 'contactenos.response',
  oldLegalOn: civilDate('2026-12-16'),
  oldSafeOn: civilDate('2026-12-16'),
  newLegalOn: civilDate('2026-12-15'),
  newSafeOn: civilDate('2026-12-14'),
};

const digest: ImpactMail = {
  locale: 'pt',
  recipientName: 'Inês Carvalho',
  firmName: 'Oliveira & Sá',
  title: {
    pt: 'Retirado: tolerância de ponto · Despacho 1/2026',
    en: 'Withdrawn: day off · Despacho 1/2026',
  },
  changes: [change],
  hidden: 0,
  inboxUrl: 'https://prazo.example/alteracoes?mudanca=1',
};

describe('the message about dates that came nearer', () => {
  it('says in Portuguese what moved, from when to when, why, and where to answer', () => {
    const { subject, text } = impactMail(digest);

    expect(subject).toBe('1 prazo antecipado · Retirado: tolerância de ponto · Despacho 1/2026');
    expect(text).toContain('Motivo: Retirado: tolerância de ponto · Despacho 1/2026');
    expect(text).toMatch(/Resposta ao contactenos: .*16\/12\/2026.* -> .*14\/12\/2026/);
    expect(text).toMatch(/data legal: .*15\/12\/2026/);
    expect(text).toContain('https://prazo.example/alteracoes?mudanca=1');
    expect(text).toContain('até que as alterações dos seus casos sejam confirmadas');
  });

  it('says the same in English', () => {
    const { subject, text, html } = impactMail({ ...digest, locale: 'en' });

    expect(subject).toBe('1 earlier deadline · Withdrawn: day off · Despacho 1/2026');
    expect(text).toMatch(/Answer to the contactenos form: .* -> .*legal date/);
    expect(html).toContain('lang="en"');
  });

  it('names a date once where the safe and the legal one are the same', () => {
    const { text } = impactMail({
      ...digest,
      changes: [{ ...change, newSafeOn: change.newLegalOn }],
    });

    expect(text).not.toContain('data legal');
  });

  it('holds fifty lines and says how many more there are', () => {
    const { subject, text } = impactMail({
      ...digest,
      changes: Array.from({ length: 53 }, () => change),
    });

    expect(subject).toContain('53 prazos antecipados');
    expect(text.match(/^- /gm)).toHaveLength(50);
    expect(text).toContain('e mais 3 prazos');
  });

  it('a name is text, never markup', () => {
    const { html } = impactMail(digest);

    expect(html).toContain('Emily &lt;b&gt;Whitfield&lt;/b&gt;');
    expect(html).not.toContain('<b>Whitfield');
  });
});
