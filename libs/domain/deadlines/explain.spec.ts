import type { DeadlineInput } from '#domain/deadlines/compute-deadline';

import { civilDate } from '#domain/calendar/civil-date';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { computeDeadline } from '#domain/deadlines/compute-deadline';
import { explain } from '#domain/deadlines/explain';
import { ruleById } from '#domain/deadlines/rules';

function explained(
  input: Omit<DeadlineInput, 'calendar' | 'start'> & { readonly start: string },
  locale: 'pt' | 'en' = 'pt',
) {
  const calendar = publishedCalendar('Lisboa');
  const { trace } = computeDeadline({ ...input, start: civilDate(input.start), calendar });

  return explain(trace, locale);
}

function traceOf(start: string, name: string) {
  const rule = ruleById('hearing_letter.follow_up');

  return computeDeadline({
    start: civilDate(start),
    period: rule.period,
    calendar: publishedCalendar(name),
    rule,
  }).trace;
}

describe('the explanation of a date', () => {
  it('says in Portuguese what counted, what moved the end and that it is to be confirmed', () => {
    const { sentence } = explain(traceOf('2026-02-03', 'Lisboa'), 'pt');

    expect(sentence).toBe(
      'O prazo de 10 dias úteis a contar de 03/02/2026 termina em 18/02/2026 (quarta-feira). ' +
        'Não contam 4 dias: 4 de fim de semana. ' +
        'O último dia seria 17/02/2026 (terça-feira), mas passa para o primeiro dia útil seguinte ' +
        '(tolerância de ponto no Carnaval). ' +
        'Base: CPA, art. 86; CPA, art. 121; Prática de acompanhamento do escritório; ' +
        'CPA, art. 87, als. b) e c); CPA, art. 87, als. f) e g). Regra por confirmar.',
    );
  });

  it('says the same in English, naming the holidays and the other reading', () => {
    const { sentence } = explain(traceOf('2025-06-02', 'Lisboa'), 'en');

    expect(sentence).toContain(
      'The period of 10 working days from 2 June 2025 ends on Wednesday, 18 June 2025.',
    );
    expect(sentence).toContain('10 June 2025 (holiday: Portugal Day)');
    expect(sentence).toContain('13 June 2025 (municipal holiday: Lisboa)');
    expect(sentence).toContain('the safe date is Tuesday, 17 June 2025');
    expect(sentence).toContain('Rule to be confirmed.');
  });

  it('marks a municipal holiday that nobody has checked', () => {
    expect(explain(traceOf('2026-06-16', 'Almada'), 'pt').sentence).not.toContain(
      'feriado municipal: Almada, por confirmar',
    );
    expect(explain(traceOf('2026-06-16', 'Horta'), 'pt').sentence).toContain(
      'feriado municipal: Horta, por confirmar',
    );
  });

  it('has one step for each day that did not count or could not end the period', () => {
    const trace = traceOf('2025-12-10', 'Porto');
    const { steps } = explain(trace, 'pt');

    expect(steps.filter((step) => step.startsWith('Não conta:'))).toHaveLength(
      trace.skipped.length,
    );
    expect(steps.filter((step) => step.startsWith('O prazo não pode terminar:'))).toEqual([
      'O prazo não pode terminar: 24/12/2025, tolerância de ponto no Natal (Despacho do Governo, conforme a imprensa).',
      'O prazo não pode terminar: 25/12/2025, feriado: Natal (Código do Trabalho, art. 234).',
      'O prazo não pode terminar: 26/12/2025, tolerância de ponto no Natal (Despacho do Governo, conforme a imprensa).',
      'O prazo não pode terminar: 27/12/2025, sábado (CPA, art. 87, al. f)).',
      'O prazo não pode terminar: 28/12/2025, domingo (CPA, art. 87, al. f)).',
    ]);
    expect(steps.at(-1)).toBe(
      'Data legal: 29/12/2025 (segunda-feira). Data segura: 29/12/2025 (segunda-feira).',
    );
  });

  it('warns about a date outside the verified calendar', () => {
    expect(explain(traceOf('2027-12-20', 'Porto'), 'pt').sentence).toContain(
      'Fora do calendário verificado: data por confirmar; agir até',
    );
  });
});

describe('the explanation of a notice', () => {
  const period = { count: 10, unit: 'working_days' } as const;
  const sentOn = civilDate('2026-05-06');
  const receivedOn = civilDate('2026-05-07');

  it.each([
    [
      { how: 'registered_post', sentOn },
      'Carta registada em 06/05/2026: a notificação presume-se feita no 3.º dia ou no dia útil seguinte, 11/05/2026 (segunda-feira), por confirmar.',
      'Letter registered on 6 May 2026: notice is presumed on day 3 or the next working day, Monday, 11 May 2026, to be confirmed.',
    ],
    [
      { how: 'electronic', sentOn },
      'Notificação eletrónica enviada em 06/05/2026: a notificação presume-se feita no 5.º dia, 11/05/2026 (segunda-feira), por confirmar.',
      'Electronic notice sent on 6 May 2026: notice is presumed on day 5, Monday, 11 May 2026, to be confirmed.',
    ],
    [
      { how: 'electronic', sentOn, receivedOn },
      'Notificação eletrónica enviada em 06/05/2026: conta do dia em que chegou, 07/05/2026 (quinta-feira).',
      'Electronic notice sent on 6 May 2026: counts from its arrival, Thursday, 7 May 2026.',
    ],
  ] as const)('%p begins with the day on which it counts', (notification, pt, en) => {
    const words = explained({ start: '2026-05-07', period, notification });

    expect(words.sentence.startsWith(`${pt} O prazo de 10 dias úteis a contar de`)).toBe(true);
    expect(words.steps[1]).toBe('O dia da notificação não conta (CPA, art. 87, al. b)).');
    expect(explained({ start: '2026-05-07', period, notification }, 'en').sentence).toContain(en);
  });

  it('marks the presumption in the basis and names the other reading', () => {
    const notification = { how: 'registered_post', sentOn, receivedOn } as const;
    const { sentence, steps } = explained({ start: '2026-05-07', period, notification });

    expect(sentence).toContain('3.º dia após o registo ou dia útil seguinte (por confirmar);');
    expect(steps).toContain(
      'Outra leitura: 21/05/2026, entendendo-se que a notificação conta do dia em que chegou ou, se não se sabe, em que foi enviada.',
    );
  });

  it('says what the dilation adds and that its counting is to be confirmed', () => {
    const { sentence } = explained({ start: '2026-05-07', period, dilation: 'europe' });

    expect(sentence).toContain(
      'Antes do prazo corre a dilação de 15 dias de calendário (interessado num país estrangeiro europeu), que termina em 22/05/2026 (sexta-feira); o modo de a contar está por confirmar.',
    );
    expect(explained({ start: '2026-05-07', period, dilation: 'europe' }, 'en').sentence).toContain(
      'A dilation of 15 calendar days (party in a European country abroad) runs before the period',
    );
  });
});

describe('the explanation of a court term', () => {
  const period = { count: 3, unit: 'months' } as const;

  it('tells a vacation in one step and cites the Civil Code', () => {
    const { sentence, steps } = explained({ start: '2026-04-20', period, regime: 'court' });

    expect(sentence).toContain(
      'O último dia seria 20/07/2026 (segunda-feira), mas passa para o primeiro dia útil seguinte (férias judiciais de verão).',
    );
    expect(steps).toEqual([
      'Facto que inicia o prazo: 20/04/2026 (segunda-feira). Esse dia não conta (Código Civil, art. 279, al. b)).',
      'Contagem seguida de 3 meses, sem suspensão, nem nas férias judiciais (CPTA, art. 58, n.º 2).',
      'O prazo não pode terminar: de 20/07/2026 a 31/08/2026, férias judiciais de verão (Lei 62/2013, art. 28).',
      'Data legal: 01/09/2026 (terça-feira). Data segura: 01/09/2026 (terça-feira).',
    ]);
  });
});

describe('the explanation of a court term that a notice starts', () => {
  it('leaves the day of the notice out by the Civil Code', () => {
    const notification = { how: 'registered_post', sentOn: civilDate('2026-05-06') } as const;
    const period = { count: 3, unit: 'months' } as const;
    const asked = { start: '2026-05-11', period, regime: 'court', notification } as const;

    expect(explained(asked).steps[1]).toBe(
      'O dia da notificação não conta (Código Civil, art. 279, al. b)).',
    );
    expect(explained(asked, 'en').steps[1]).toBe(
      'The day of the notice does not count (Civil Code, art. 279 b).',
    );
  });
});

describe('the explanation of a backward term and its margin', () => {
  const rule = ruleById('renewal.request');
  const asked = { start: '2026-06-15', period: rule.period, rule, marginDays: 2 };

  it('counts back, moves to the day before and keeps the margin', () => {
    const { sentence, steps } = explained(asked);

    expect(sentence).toBe(
      'Contando 30 dias de calendário para trás a partir de 15/06/2026, o último dia para agir é 15/05/2026 (sexta-feira). ' +
        'O último dia seria 16/05/2026 (sábado), mas recua para o dia útil anterior (sábado), regra por confirmar. ' +
        'Com a margem de 2 dias úteis do escritório, agir até 13/05/2026 (quarta-feira). ' +
        'Base: Lei 23/2007, art. 78, n.º 1; ' +
        'CPA, art. 87, al. b), supondo norma especial que conte dias seguidos (por confirmar); ' +
        'Prazo contado para trás: sem norma expressa, recua para o dia útil anterior (por confirmar).',
    );
    expect(steps).toContain(
      'O último dia não pode ser: 16/05/2026, sábado (CPA, art. 87, al. f)).',
    );
    expect(steps.at(-1)).toBe(
      'Data legal: 15/05/2026 (sexta-feira). Data segura: 15/05/2026 (sexta-feira). ' +
        'Data interna: 13/05/2026 (quarta-feira), com a margem de 2 dias úteis.',
    );
  });

  it('says the same in English', () => {
    expect(explained(asked, 'en').sentence).toContain(
      'Counting 30 calendar days back from 15 June 2026, the last day to act is Friday, 15 May 2026. ' +
        'The last day would be Saturday, 16 May 2026, but it moves back to the working day before (Saturday), a rule to be confirmed. ' +
        "With the firm's margin of 2 working days, act by Wednesday, 13 May 2026.",
    );
  });
});
