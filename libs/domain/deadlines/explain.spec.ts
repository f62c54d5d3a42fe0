import { civilDate } from '#domain/calendar/civil-date';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { computeDeadline } from '#domain/deadlines/compute-deadline';
import { explain } from '#domain/deadlines/explain';
import { ruleById } from '#domain/deadlines/rules';

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
      'O prazo não pode terminar: 27/12/2025, sábado (CPA, art. 87, al. c)).',
      'O prazo não pode terminar: 28/12/2025, domingo (CPA, art. 87, al. c)).',
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
