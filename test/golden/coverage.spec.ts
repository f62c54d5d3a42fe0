import type { Vector } from '#test/golden/vectors';

import { offices } from '#domain/calendar/offices';
import { dilations } from '#domain/deadlines/dilation';
import { defaultChoices } from '#domain/deadlines/readings';
import { periodUnits } from '#domain/deadlines/rule';
import { publishedRules } from '#domain/deadlines/rules';
import { readVectors } from '#test/golden/vectors';

const vectors = readVectors();

function has(test: (vector: Vector) => boolean): boolean {
  return vectors.some(test);
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** The days from the event to the legal date, or back to it. */
function crosses(date: string): (vector: Vector) => boolean {
  return ({ question, legal }) => {
    const [first = legal, last = legal] = [question.start, legal].toSorted();

    return first < date && date < last;
  };
}

const situations: readonly (readonly [string, (vector: Vector) => boolean])[] = [
  ['15 working days', isWorking(15)],
  ['30 working days', isWorking(30)],
  ['60 working days', isWorking(60)],
  ['90 working days', isWorking(90)],
  ['a hearing of 10 days', ({ rule }) => rule === 'hearing.reply'],
  ['48 hours', ({ question }) => isPeriod(question.period, 48, 'hours')],
  ['six months', ({ question }) => isPeriod(question.period, 6, 'months')],
  ['seven months', ({ question }) => isPeriod(question.period, 7, 'months')],
  ['one year', ({ question }) => isPeriod(question.period, 1, 'years')],
  ['an event on a Saturday', ({ question }) => weekdayOf(question.start) === 6],
  ['an event on a Sunday', ({ question }) => weekdayOf(question.start) === 0],
  ['an event on Christmas Day', ({ question }) => question.start.endsWith('-12-25')],
  ['Good Friday in the term', ({ holidays }) => holidays.includes('2026-04-03')],
  ['Easter Monday as an ordinary day', ({ legal }) => legal === '2026-04-06'],
  ['Corpus Christi in the term', ({ holidays }) => holidays.includes('2026-06-04')],
  ['25 April and 1 May in the term', ({ holidays }) => holidays.includes('2024-04-25')],
  ['13 June in Lisboa', ({ holidays }) => holidays.includes('2025-06-13')],
  ['24 June in Porto', ({ holidays }) => holidays.includes('2025-06-24')],
  ['an end on Christmas Eve, closed', ({ moved }) => moved[0] === '2025-12-24'],
  ['an end on New Year’s Eve, closed', ({ moved }) => moved[0] === '2025-12-31'],
  ['closures in the middle at Christmas', crosses('2025-12-24')],
  ['a change of year', crosses('2026-01-01')],
  ['an end on Carnival Tuesday', ({ moved }) => moved[0] === '2026-02-17'],
  ['Carnival in the middle', crosses('2026-02-17')],
  ['the afternoon of Maundy Thursday 2025', ({ moved }) => moved[0] === '2025-04-17'],
  ['2013, with nine holidays', crosses('2013-05-30')],
  ['2014, with nine holidays', crosses('2014-12-01')],
  ['2015, with nine holidays', crosses('2015-06-04')],
  ['a leap day in the term', crosses('2024-02-29')],
  ['an event on a leap day', ({ question }) => question.start === '2024-02-29'],
  ['an end on a leap day', ({ legal }) => legal === '2024-02-29'],
  ['the clock going forward', crosses('2026-03-29')],
  ['the clock going back', crosses('2026-10-25')],
  ['a term stated by the notice', ({ question }) => question.stated !== undefined],
  ['a margin of the firm', ({ question }) => question.marginDays !== undefined],
  ['a letter that came before its presumed day', isReceived('2026-05-05')],
  ['a letter that came after its presumed day', isReceived('2026-05-12')],
  ['an e-mail that nobody opened', isUnopened],
  ['court vacations at Easter', isCourt('2026-03-29')],
  ['court vacations in summer', isCourt('2026-07-16')],
  ['court vacations at Christmas', isCourt('2025-12-22')],
  ['a court term that ends on a Saturday', isCourt('2026-05-02')],
  ['30 days before an expiry', ({ rule }) => rule === 'renewal.request'],
  ['past the verified calendar', ({ isVerified }) => !isVerified],
];

describe('the tables cover', () => {
  it('at least 180 cases, each under its own name and with its source', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(180);
    expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
    expect(vectors.filter(({ source, shows }) => source === '' || shows === '')).toEqual([]);
  });

  it.each(situations)('%s', (_name, test) => {
    expect(has(test)).toBe(true);
  });

  it.each(offices.map(({ key, municipality }) => [key, municipality]))(
    'the office %s, with its municipal holiday in the way',
    (key, municipality) => {
      expect(
        has(
          ({ office, legal, safe, municipality: { code } }) =>
            office === key && code === municipality && safe < legal,
        ),
      ).toBe(true);
    },
  );

  it.each([...new Set(publishedRules.map(({ id }) => id))])('the rule %s', (id) => {
    expect(has(({ rule }) => rule === id)).toBe(true);
  });

  it.each(periodUnits)('terms in %s', (unit) => {
    expect(has(({ question }) => question.period.unit === unit)).toBe(true);
  });

  it.each(dilations)('the dilation of a party in: %s', (dilation) => {
    expect(has(({ question }) => question.dilation === dilation)).toBe(true);
  });

  it.each(Object.entries(defaultChoices))(
    'a firm that reads %s otherwise than %s',
    (name, usual) => {
      const isOther = ({ question }: Vector) =>
        Object.entries(question.choices ?? {}).some(
          ([key, value]) => key === name && value !== usual,
        );

      expect(has((vector) => isOther(vector))).toBe(true);
    },
  );
});

function isWorking(count: number): (vector: Vector) => boolean {
  return ({ question }) => isPeriod(question.period, count, 'working_days');
}

function isPeriod(period: Vector['question']['period'], count: number, unit: string): boolean {
  return period.count === count && period.unit === unit;
}

function isReceived(day: string): (vector: Vector) => boolean {
  return ({ question: { notification } }) =>
    notification?.how === 'registered_post' && notification.receivedOn === day;
}

function isUnopened({ question: { notification } }: Vector): boolean {
  return notification?.how === 'electronic' && notification.receivedOn === undefined;
}

function isCourt(lastDay: string): (vector: Vector) => boolean {
  return ({ question, moved }) => question.regime === 'court' && moved[0] === lastDay;
}
