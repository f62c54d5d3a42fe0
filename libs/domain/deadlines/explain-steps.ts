import type { Citation } from '#domain/calendar/confidence';
import type { Locale } from '#domain/calendar/text';
import type { RolledDay, Trace, TracedReading } from '#domain/deadlines/trace';

import { dateWords, dayWords, periodWords } from '#domain/deadlines/date-words';
import { dilationWords, notificationWords } from '#domain/deadlines/explain-beginning';
import { workingDaysOf } from '#domain/deadlines/period-end';

/** The reasoning step by step, from the event to the dates. */
export function stepsOf(trace: Trace, locale: Locale): string[] {
  return [
    ...beginningSteps(trace, locale),
    countStep(trace, locale),
    ...skippedSteps(trace, locale),
    ...rollSteps(trace, locale),
    ...resultSteps(trace, locale),
  ];
}

/** A holiday reported by the press stands; only what nobody has checked is marked day by day. */
export function mark({ citation }: { readonly citation: Citation }, locale: Locale): string {
  if (citation.confidence !== 'unverified') return '';

  return locale === 'pt' ? ', por confirmar' : ', to be confirmed';
}

function eventStep(trace: Trace, locale: Locale): string {
  const day = dayWords(trace.event ?? trace.start, locale);
  if (locale === 'pt') {
    const what =
      trace.direction === 'backward'
        ? 'Dia a partir do qual se conta para trás'
        : 'Facto que inicia o prazo';

    return `${what}: ${day}. Esse dia não conta (${firstDay(trace, locale)}).`;
  }
  const what =
    trace.direction === 'backward'
      ? 'Day from which the count goes back'
      : 'Event that starts the period';

  return `${what}: ${day}. That day does not count (${firstDay(trace, locale)}).`;
}

// The law that leaves the day of the event out of the count.
function firstDay({ regime }: Trace, locale: Locale): string {
  if (locale === 'pt') {
    return regime === 'court' ? 'Código Civil, art. 279, al. b)' : 'CPA, art. 87, al. b)';
  }

  return regime === 'court' ? 'Civil Code, art. 279 b' : 'CPA, art. 87 b';
}

function beginningSteps(trace: Trace, locale: Locale): string[] {
  const { notification, dilation } = trace;

  return [
    withBasis(notificationWords(trace, locale), notification?.citation, locale),
    notification === undefined ? eventStep(trace, locale) : noticeStep(trace, locale),
    withBasis(dilationWords(trace, locale), dilation?.citation, locale),
  ].filter((step) => step !== undefined);
}

function noticeStep(trace: Trace, locale: Locale): string {
  return locale === 'pt'
    ? `O dia da notificação não conta (${firstDay(trace, locale)}).`
    : `The day of the notice does not count (${firstDay(trace, locale)}).`;
}

function withBasis(
  words: string | undefined,
  citation: Citation | undefined,
  locale: Locale,
): string | undefined {
  if (words === undefined || citation === undefined) return words;

  return `${words.slice(0, -1)} (${citation.text}${mark({ citation }, locale)}).`;
}

function countStep(trace: Trace, locale: Locale): string {
  const period = periodWords(trace.period, locale);
  const { name } = trace.municipality;
  if (trace.regime === 'court') {
    return locale === 'pt'
      ? `Contagem seguida de ${period}, sem suspensão, nem nas férias judiciais (CPTA, art. 58, n.º 2).`
      : `Count of ${period} without a break, not even for judicial vacations (CPTA, art. 58/2).`;
  }
  if (workingDaysOf(trace.period) === undefined && !isSuspended(trace)) {
    return locale === 'pt'
      ? `Contagem seguida de ${period}, com todos os dias incluídos.`
      : `Count of ${period} without a break, every day included.`;
  }

  return locale === 'pt'
    ? `Contagem de ${period}, sem sábados, domingos e feriados, segundo o calendário municipal (${name}).`
    : `Count of ${period} without Saturdays, Sundays and holidays, by the municipal calendar (${name}).`;
}

function isSuspended({ period, choices, skipped }: Trace): boolean {
  return period.unit === 'months' && choices?.months === 'suspended' && skipped.length > 0;
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
  return runsOf(trace.rolled).map(([first, ...others]) => {
    const from = dateWords(first.date, locale);
    const last = others.at(-1);
    const days = last === undefined ? from : rangeWords(from, dateWords(last.date, locale), locale);
    const words = `${days}, ${first.reason[locale]}`;
    const basis = `${first.citation.text}${mark(first, locale)}`;

    return `${cannotBe(trace, locale)}: ${words} (${basis}).`;
  });
}

function cannotBe({ direction }: Trace, locale: Locale): string {
  if (direction === 'backward') {
    return locale === 'pt' ? 'O último dia não pode ser' : 'The last day cannot be';
  }

  return locale === 'pt' ? 'O prazo não pode terminar' : 'The period cannot end';
}

function rangeWords(from: string, until: string, locale: Locale): string {
  return locale === 'pt' ? `de ${from} a ${until}` : `from ${from} to ${until}`;
}

// A judicial vacation is one step, not one for each of its days.
function runsOf(rolled: readonly RolledDay[]): (readonly [RolledDay, ...RolledDay[]])[] {
  const runs: [RolledDay, ...RolledDay[]][] = [];
  for (const day of rolled) {
    const run = runs.at(-1);
    const isSame = day.kind === 'judicial_vacation' && run?.[0].kind === 'judicial_vacation';
    if (run !== undefined && isSame && run[0].reason.pt === day.reason.pt) run.push(day);
    else runs.push([day]);
  }

  return runs;
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
      ? `Data legal: ${legal}. Data segura: ${safe}.${marginWords(trace, locale)}`
      : `Legal date: ${legal}. Safe date: ${safe}.${marginWords(trace, locale)}`,
  ];
}

function marginWords({ internal, marginDays }: Trace, locale: Locale): string {
  if (internal === undefined || marginDays === undefined) return '';

  const day = dayWords(internal, locale);
  const margin = periodWords({ count: marginDays, unit: 'working_days' }, locale);

  return locale === 'pt'
    ? ` Data interna: ${day}, com a margem de ${margin}.`
    : ` Internal date: ${day}, ${margin} earlier.`;
}

function readingStep({ id, date, reason }: TracedReading, locale: Locale): string {
  const day = dateWords(date, locale);
  if (id === 'stated_term') {
    return locale === 'pt'
      ? `Prazo da notificação: ${day} (${reason.pt}).`
      : `Term of the notice: ${day} (${reason.en}).`;
  }

  return locale === 'pt'
    ? `Outra leitura: ${day}, entendendo-se que ${reason.pt}.`
    : `Another reading: ${day}, if ${reason.en}.`;
}
