import type { Locale } from '#domain/calendar/text';
import type { Trace } from '#domain/deadlines/trace';

import { dateWords, dayWords, listWords, periodWords } from '#domain/deadlines/date-words';
import { dilationWords, notificationWords } from '#domain/deadlines/explain-beginning';
import { mark, stepsOf } from '#domain/deadlines/explain-steps';

export type Explanation = { readonly sentence: string; readonly steps: string[] };

/**
 * The trace in words, in pt-PT or English: one sentence for lists and messages, and the reasoning
 * step by step. Whatever no legal text confirms is marked "por confirmar" / "to be confirmed".
 */
export function explain(trace: Trace, locale: Locale): Explanation {
  return {
    sentence: [
      notificationWords(trace, locale),
      dilationWords(trace, locale),
      countSentence(trace, locale),
      skippedSentence(trace, locale),
      rollSentence(trace, locale),
      statedSentence(trace, locale),
      safeSentence(trace, locale),
      marginSentence(trace, locale),
      basisSentence(trace, locale),
    ]
      .filter((each) => each !== undefined)
      .join(' '),
    steps: stepsOf(trace, locale),
  };
}

function countSentence(trace: Trace, locale: Locale): string {
  const period = periodWords(trace.period, locale);
  const start = dateWords(trace.start, locale);
  const end = dayWords(trace.legal, locale);
  if (trace.direction === 'backward') {
    return locale === 'pt'
      ? `Contando ${period} para trás a partir de ${start}, o último dia para agir é ${end}.`
      : `Counting ${period} back from ${start}, the last day to act is ${end}.`;
  }

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

  const why = listWords([...new Set(trace.rolled.map(({ reason }) => reason[locale]))], locale);
  const day = dayWords(first.date, locale);
  if (trace.direction === 'backward') {
    return locale === 'pt'
      ? `O último dia seria ${day}, mas recua para o dia útil anterior (${why}), regra por confirmar.`
      : `The last day would be ${day}, but it moves back to the working day before (${why}), a rule to be confirmed.`;
  }

  return locale === 'pt'
    ? `O último dia seria ${day}, mas passa para o primeiro dia útil seguinte (${why}).`
    : `The last day would be ${day}, but it moves to the next working day (${why}).`;
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

function marginSentence(trace: Trace, locale: Locale): string | undefined {
  const { internal, marginDays } = trace;
  if (internal === undefined || marginDays === undefined) return undefined;

  const margin = periodWords({ count: marginDays, unit: 'working_days' }, locale);

  return locale === 'pt'
    ? `Com a margem de ${margin} do escritório, agir até ${dayWords(internal, locale)}.`
    : `With the firm's margin of ${margin}, act by ${dayWords(internal, locale)}.`;
}

function basisSentence({ citations, confidence }: Trace, locale: Locale): string {
  const texts = citations.map(({ text, confidence: known }) =>
    known === 'unverified' ? `${text} ${unconfirmed[locale]}` : text,
  );
  const basis = `${locale === 'pt' ? 'Base' : 'Basis'}: ${texts.join('; ')}.`;
  if (confidence === 'law') return basis;

  return `${basis} ${locale === 'pt' ? 'Regra por confirmar.' : 'Rule to be confirmed.'}`;
}

const unconfirmed = { pt: '(por confirmar)', en: '(to be confirmed)' } as const;
