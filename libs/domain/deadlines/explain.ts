import type { Citation } from '#domain/calendar/confidence';
import type { Locale } from '#domain/calendar/text';
import type { Trace, TracedReading } from '#domain/deadlines/trace';

import { dateWords, dayWords, listWords, periodWords } from '#domain/deadlines/date-words';
import { workingDaysOf } from '#domain/deadlines/period-end';

export type Explanation = { readonly sentence: string; readonly steps: string[] };

/**
 * The trace in words, in pt-PT or English: one sentence for lists and messages, and the reasoning
 * step by step. Whatever no legal text confirms is marked "por confirmar" / "to be confirmed".
 */
export function explain(trace: Trace, locale: Locale): Explanation {
  return {
    sentence: [
      countSentence(trace, locale),
      skippedSentence(trace, locale),
      rollSentence(trace, locale),
      statedSentence(trace, locale),
      safeSentence(trace, locale),
      basisSentence(trace, locale),
    ]
      .filter((each) => each !== undefined)
      .join(' '),
    steps: [
      ...startSteps(trace, locale),
      ...skippedSteps(trace, locale),
      ...rollSteps(trace, locale),
      ...resultSteps(trace, locale),
    ],
  };
}

function countSentence(trace: Trace, locale: Locale): string {
  const period = periodWords(trace.period, locale);
  const start = dateWords(trace.start, locale);
  const end = dayWords(trace.legal, locale);

  return locale === 'pt'
    ? `O prazo de ${period} a contar de ${start} termina em ${end}.`
    : `The period of ${period} from ${start} ends on ${end}.`;
}

function skippedSentence(trace: Trace, locale: Locale): string | undefined {
  const { length } = trace.skipped;
  if (length === 0) return undefined;

  const holidays = trace.skipped
    .filter(({ kind }) => kind === 'holiday')
    .map((day) => `${dateWords(day.date, locale)} (${day.reason[locale]}${mark(day, locale)})`);
  const weekends = length - holidays.length;
  const parts = [
    ...(weekends > 0 ? [weekendWords(weekends, locale)] : []),
    ...holidays.map((each) => (locale === 'pt' ? `o dia ${each}` : each)),
  ];

  return locale === 'pt'
    ? `Não contam ${length === 1 ? '1 dia' : `${length} dias`}: ${listWords(parts, locale)}.`
    : `${length === 1 ? '1 day does' : `${length} days do`} not count: ${listWords(parts, locale)}.`;
}

function weekendWords(count: number, locale: Locale): string {
  if (locale === 'pt') return `${count} de fim de semana`;

  return `${count} at weekends`;
}

function rollSentence(trace: Trace, locale: Locale): string | undefined {
  const first = trace.rolled[0];
  if (first === undefined) return undefined;

  const why = [...new Set(trace.rolled.map(({ reason }) => reason[locale]))];
  const day = dayWords(first.date, locale);

  return locale === 'pt'
    ? `O último dia seria ${day}, mas passa para o primeiro dia útil seguinte (${listWords(why, locale)}).`
    : `The last day would be ${day}, but it moves to the next working day (${listWords(why, locale)}).`;
}

function statedSentence(trace: Trace, locale: Locale): string | undefined {
  const reason = trace.readings.find(({ id }) => id === 'stated_term')?.reason[locale];

  return reason === undefined
    ? undefined
    : `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}.`;
}

function safeSentence(trace: Trace, locale: Locale): string | undefined {
  const isEarlier = trace.safe < trace.legal;
  const safe = dayWords(trace.safe, locale);
  if (trace.beyondHorizon) {
    return locale === 'pt'
      ? `Fora do calendário verificado: data por confirmar; agir até ${safe}.`
      : `Outside the verified calendar: date to be confirmed; act by ${safe}.`;
  }
  if (!isEarlier) return undefined;
  if (trace.stated !== undefined) {
    return locale === 'pt'
      ? `Contado o prazo da notificação, a data segura é ${safe}.`
      : `Counting the term of the notice, the safe date is ${safe}.`;
  }

  return locale === 'pt'
    ? `Há outra leitura da lei: a data segura é ${safe}.`
    : `The law can be read otherwise: the safe date is ${safe}.`;
}

function basisSentence({ citations, confidence }: Trace, locale: Locale): string {
  const basis = `${locale === 'pt' ? 'Base' : 'Basis'}: ${citations.map(({ text }) => text).join('; ')}.`;
  if (confidence === 'law') return basis;

  return `${basis} ${locale === 'pt' ? 'Regra por confirmar.' : 'Rule to be confirmed.'}`;
}

function startSteps(trace: Trace, locale: Locale): string[] {
  const start = dayWords(trace.start, locale);
  const period = periodWords(trace.period, locale);
  const { name } = trace.municipality;
  const isContinuous = workingDaysOf(trace.period) === undefined;
  if (locale === 'pt') {
    return [
      `Facto que inicia o prazo: ${start}. Esse dia não conta (CPA, art. 87, al. b)).`,
      isContinuous
        ? `Contagem seguida de ${period}, com todos os dias incluídos.`
        : `Contagem de ${period}, sem sábados, domingos e feriados, segundo o calendário municipal (${name}).`,
    ];
  }

  return [
    `Event that starts the period: ${start}. That day does not count (CPA, art. 87 b).`,
    isContinuous
      ? `Count of ${period} without a break, every day included.`
      : `Count of ${period} without Saturdays, Sundays and holidays, by the municipal calendar (${name}).`,
  ];
}

function skippedSteps(trace: Trace, locale: Locale): string[] {
  return trace.skipped.map((day) => {
    const words = `${dateWords(day.date, locale)}, ${day.reason[locale]}`;
    const basis = `${day.citation.text}${mark(day, locale)}`;

    return locale === 'pt'
      ? `Não conta: ${words} (${basis}).`
      : `Not counted: ${words} (${basis}).`;
  });
}

function rollSteps(trace: Trace, locale: Locale): string[] {
  return trace.rolled.map((day) => {
    const words = `${dateWords(day.date, locale)}, ${day.reason[locale]}`;
    const basis = `${day.citation.text}${mark(day, locale)}`;

    return locale === 'pt'
      ? `O prazo não pode terminar: ${words} (${basis}).`
      : `The period cannot end: ${words} (${basis}).`;
  });
}

function resultSteps(trace: Trace, locale: Locale): string[] {
  const others = trace.readings
    .filter(({ isLegal }) => !isLegal)
    .map((reading) => readingStep(reading, locale));
  const legal = dayWords(trace.legal, locale);
  const safe = dayWords(trace.safe, locale);

  return [
    ...others,
    locale === 'pt'
      ? `Data legal: ${legal}. Data segura: ${safe}.`
      : `Legal date: ${legal}. Safe date: ${safe}.`,
  ];
}

function readingStep({ id, date, reason }: TracedReading, locale: Locale): string {
  const day = dateWords(date, locale);
  if (id === 'stated_term') {
    return locale === 'pt'
      ? `Prazo da notificação: ${day} (${reason.pt}).`
      : `Term of the notice: ${day} (${reason.en}).`;
  }

  return locale === 'pt'
    ? `Outra leitura: ${day}, se ${reason.pt}.`
    : `Another reading: ${day}, if ${reason.en}.`;
}

// A holiday reported by the press stands; only what nobody has checked is marked day by day.
function mark({ citation }: { readonly citation: Citation }, locale: Locale): string {
  if (citation.confidence !== 'unverified') return '';

  return locale === 'pt' ? ', por confirmar' : ', to be confirmed';
}
