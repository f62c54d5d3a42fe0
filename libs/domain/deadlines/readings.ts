import type { Text } from '#domain/calendar/text';
import type { Period, Regime } from '#domain/deadlines/rule';

/** The firm's answer to each open question of law; every other answer gives a reading too. */
export type ReadingChoices = {
  /** CPA 87 c does not name municipal holidays. */
  readonly municipal: 'suspends' | 'counts';
  /** CPA 87 g names partial closures; a filing on the web needs no open counter. */
  readonly partial: 'rolls' | 'ignored';
  /** CPA 88 does not say how the dilation is counted. */
  readonly dilation: 'calendar_days' | 'working_days';
  /** Terms in months of six or less: Civil Code 279 c, or the suspension of CPA 87 c. */
  readonly months: 'date_to_date' | 'suspended';
  /** The presumed day of a letter or e-mail (CPA 112 and 113, unverified), or the real one. */
  readonly notification: 'presumed' | 'received';
  /** Civil Code 279 e names Sundays and holidays only. */
  readonly courtSaturday: 'rolls' | 'stands';
  /** Whether a tolerância de ponto moves the end of a court term. */
  readonly courtClosure: 'rolls' | 'ignored';
};

export type Question = keyof ReadingChoices;

export const defaultChoices: ReadingChoices = {
  municipal: 'suspends',
  partial: 'rolls',
  dilation: 'calendar_days',
  months: 'date_to_date',
  notification: 'presumed',
  courtSaturday: 'rolls',
  courtClosure: 'rolls',
};

/** One way to read the law, and the questions on which it leaves the firm's choice. */
export type Way = { readonly choices: ReadingChoices; readonly deviations: readonly Question[] };

/** Months up to this many may be read as suspended (CPA 87 d: only longer terms run on). */
export const longestSuspendedMonths = 6;

/** Which of the days that a term met open a question of their own. */
export type Met = { readonly municipal: boolean; readonly partial: boolean };

/** The questions that a term opens, by its nature and by the days it met. */
export function openQuestions(
  term: {
    readonly regime: Regime;
    readonly period: Period;
    readonly notification?: unknown;
    readonly dilation?: unknown;
  },
  met: Met,
): Question[] {
  const { regime, period, notification, dilation } = term;
  const open: Question[] = [];
  if (met.municipal) open.push('municipal');
  if (met.partial) open.push('partial');
  if (dilation !== undefined) open.push('dilation');
  if (canSuspendMonths(regime, period)) open.push('months');
  if (notification !== undefined) open.push('notification');
  if (regime === 'court') open.push('courtSaturday', 'courtClosure');

  return open;
}

/** Whether the period is one of months that the suspension of CPA 87 c may reach. */
export function canSuspendMonths(regime: Regime, { unit, count }: Period): boolean {
  return regime === 'administrative' && unit === 'months' && count <= longestSuspendedMonths;
}

/** Every combination of answers to the open questions: the firm's own first, then the nearest to it. */
export function waysToRead(choices: ReadingChoices, open: readonly Question[]): Way[] {
  const ways: Way[] = [{ choices, deviations: [] }];
  for (const question of open) {
    const others = ways.map((way) => ({
      choices: answeredOtherwise(way.choices, question),
      deviations: [...way.deviations, question],
    }));
    ways.push(...others);
  }

  return ways.toSorted((a, b) => a.deviations.length - b.deviations.length);
}

/** Names a way by what it answers otherwise, such as municipal.counts+partial.ignored. */
export function readingId({ choices, deviations }: Way): string {
  if (deviations.length === 0) return 'chosen';

  return deviations.map((question) => `${question}.${choices[question]}`).join('+');
}

/** What the answers to some questions say, in words that follow "if". */
export function reasonOf(choices: ReadingChoices, questions: readonly Question[]): Text {
  const words = questions.map((question) => wordsOf(question, choices));

  return {
    pt: words.map(({ pt }) => pt).join(' e '),
    en: words.map(({ en }) => en).join(' and '),
  };
}

function answeredOtherwise(choices: ReadingChoices, question: Question): ReadingChoices {
  const other = answers[question].find(({ value }) => value !== choices[question]);

  return other === undefined ? choices : { ...choices, [question]: other.value };
}

function wordsOf(question: Question, choices: ReadingChoices): Text {
  const answer = answers[question].find(({ value }) => value === choices[question]);
  if (answer === undefined) throw new RangeError(`no such answer to ${question}`);

  return answer.words;
}

type Answer<Value> = { readonly value: Value; readonly words: Text };

const answers: {
  readonly [Q in Question]: readonly [Answer<ReadingChoices[Q]>, Answer<ReadingChoices[Q]>];
} = {
  municipal: [
    {
      value: 'suspends',
      words: {
        pt: 'o feriado municipal é um feriado como os outros',
        en: 'the municipal holiday is a holiday like any other',
      },
    },
    {
      value: 'counts',
      words: {
        pt: 'o feriado municipal conta como dia normal',
        en: 'the municipal holiday counts as an ordinary day',
      },
    },
  ],
  partial: [
    {
      value: 'rolls',
      words: {
        pt: 'a tolerância parcial desloca o último dia',
        en: 'a partial closure moves the last day',
      },
    },
    {
      value: 'ignored',
      words: {
        pt: 'a tolerância parcial não desloca o último dia',
        en: 'a partial closure does not move the last day',
      },
    },
  ],
  dilation: [
    {
      value: 'calendar_days',
      words: {
        pt: 'a dilação corre em dias de calendário',
        en: 'the dilation runs in calendar days',
      },
    },
    {
      value: 'working_days',
      words: {
        pt: 'a dilação corre em dias úteis',
        en: 'the dilation runs in working days',
      },
    },
  ],
  months: [
    {
      value: 'date_to_date',
      words: {
        pt: 'os meses correm de data a data',
        en: 'the months run from date to date',
      },
    },
    {
      value: 'suspended',
      words: {
        pt: 'os fins de semana e feriados também suspendem os meses',
        en: 'weekends and holidays suspend months too',
      },
    },
  ],
  notification: [
    {
      value: 'presumed',
      words: {
        pt: 'a notificação conta do dia presumido (CPA, arts. 112 e 113, por confirmar; na eletrónica, o texto de 2015 indicava o 25.º dia)',
        en: 'the notice counts from its presumed day (CPA, arts. 112 and 113, to be confirmed; for an electronic one the 2015 text said the 25th day)',
      },
    },
    {
      value: 'received',
      words: {
        pt: 'a notificação conta do dia em que chegou ou, se não se sabe, em que foi enviada',
        en: 'the notice counts from the day it arrived or, where that is not known, was sent',
      },
    },
  ],
  courtSaturday: [
    {
      value: 'rolls',
      words: {
        pt: 'um prazo judicial não termina ao sábado',
        en: 'a court term does not end on a Saturday',
      },
    },
    {
      value: 'stands',
      words: {
        pt: 'um prazo judicial pode terminar ao sábado',
        en: 'a court term may end on a Saturday',
      },
    },
  ],
  courtClosure: [
    {
      value: 'rolls',
      words: {
        pt: 'a tolerância de ponto desloca o fim de um prazo judicial',
        en: 'a day off granted by the Government moves the end of a court term',
      },
    },
    {
      value: 'ignored',
      words: {
        pt: 'a tolerância de ponto não desloca o fim de um prazo judicial',
        en: 'a day off granted by the Government does not move the end of a court term',
      },
    },
  ],
};
