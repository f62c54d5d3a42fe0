import type { Dilation } from '#domain/deadlines/dilation';
import type { Notification } from '#domain/deadlines/notification';
import type { ReadingChoices } from '#domain/deadlines/readings';

import { civilDate } from '#domain/calendar/civil-date';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { computeDeadline } from '#domain/deadlines/compute-deadline';
import { defaultChoices } from '#domain/deadlines/readings';
import { recompute } from '#domain/deadlines/trace';

type Asked = {
  readonly how?: Notification['how'];
  readonly sentOn?: string;
  readonly receivedOn?: string | undefined;
  readonly dilation?: Dilation;
  readonly choices?: Partial<ReadingChoices>;
  readonly name?: string;
};

// Ten working days to answer a notice recorded on 11 May 2026.
function notified({ how, sentOn, receivedOn, dilation, choices, name = 'Lisboa' }: Asked) {
  const arrival = receivedOn === undefined ? {} : { receivedOn: civilDate(receivedOn) };
  const computed = computeDeadline({
    start: civilDate('2026-05-11'),
    period: { count: 10, unit: 'working_days' },
    calendar: publishedCalendar(name),
    ...(how === undefined || sentOn === undefined
      ? {}
      : { notification: { how, sentOn: civilDate(sentOn), ...arrival } }),
    ...(dilation === undefined ? {} : { dilation }),
    choices: { ...defaultChoices, ...choices },
  });
  expect(recompute(JSON.parse(JSON.stringify(computed.trace)))).toEqual({
    legal: computed.legal,
    safe: computed.safe,
  });

  return computed;
}

describe('a registered letter', () => {
  it.each([
    ['2026-05-11', '2026-05-14', 'a Thursday'],
    ['2026-05-06', '2026-05-11', 'a Saturday, moved to Monday'],
    ['2026-05-07', '2026-05-11', 'a Sunday, moved to Monday'],
    ['2026-05-29', '2026-06-01', 'a Monday, over a weekend'],
    ['2026-06-01', '2026-06-05', 'Corpus Christi, moved to Friday'],
    ['2026-02-14', '2026-02-17', 'Carnival Tuesday, a day off but a working day'],
  ])('registered on %s is presumed on %s: %s', (sentOn, on) => {
    const { trace } = notified({ how: 'registered_post', sentOn });

    expect(trace.notification).toMatchObject({ days: 3, presumedOn: on, on });
    expect(trace.start).toBe(on);
    expect(trace.event).toBe('2026-05-11');
  });

  it('that came earlier has its safe date from its arrival', () => {
    const asked = {
      how: 'registered_post',
      sentOn: '2026-05-06',
      receivedOn: '2026-05-07',
    } as const;
    const { legal, safe, trace } = notified(asked);

    expect([legal, safe]).toEqual(['2026-05-25', '2026-05-21']);
    expect(trace.readings.map(({ id, date }) => [id, date])).toEqual([
      ['chosen', '2026-05-25'],
      ['notification.received', '2026-05-21'],
    ]);
  });

  it('counts from its arrival for the firm that reads the law so', () => {
    const asked = {
      how: 'registered_post',
      sentOn: '2026-05-06',
      receivedOn: '2026-05-12',
    } as const;
    const { legal, safe, trace } = notified({ ...asked, choices: { notification: 'received' } });

    expect([legal, safe]).toEqual(['2026-05-26', '2026-05-25']);
    expect(trace.notification).toMatchObject({ presumedOn: '2026-05-11', on: '2026-05-12' });
  });

  it('whose arrival nobody knows counts from the presumed day in either reading', () => {
    const { trace } = notified({ how: 'registered_post', sentOn: '2026-05-06' });

    expect(trace.readings).toHaveLength(1);
  });

  it('meets the municipal holiday on its presumed day as an open question', () => {
    const { trace } = notified({ how: 'registered_post', sentOn: '2026-06-21', name: 'Porto' });

    expect(trace.notification?.on).toBe('2026-06-25');
    expect(trace.readings[1]?.id).toBe('municipal.counts');
  });
});

describe('an electronic notice', () => {
  it.each([
    ['2026-05-11', undefined, '2026-05-16', 'never opened: the fifth day, a Saturday that stands'],
    ['2026-05-11', '2026-05-13', '2026-05-13', 'opened before the fifth day'],
    ['2026-05-11', '2026-05-20', '2026-05-16', 'opened after it'],
  ])('sent on %s and opened on %p counts from %s: %s', (sentOn, receivedOn, on, _why) => {
    const { trace } = notified({ how: 'electronic', sentOn, receivedOn });

    expect(trace.notification?.on).toBe(on);
    expect(trace.start).toBe(on);
  });

  it('that nobody is known to have opened is safe from the day it was sent', () => {
    const { legal, safe } = notified({ how: 'electronic', sentOn: '2026-05-11' });

    expect([legal, safe]).toEqual(['2026-05-29', '2026-05-25']);
  });

  it('says that its fifth day is not verified and that the law once said the 25th', () => {
    const { trace } = notified({ how: 'electronic', sentOn: '2026-05-11' });

    expect(trace.notification?.citation.confidence).toBe('unverified');
    expect(trace.notification?.citation.text).toContain('25.º no texto de 2015');
    expect(trace.readings[0]?.reason.pt).toContain('25.º dia');
  });

  it('cannot have come before it was sent', () => {
    expect(() =>
      notified({ how: 'electronic', sentOn: '2026-05-11', receivedOn: '2026-05-10' }),
    ).toThrow('a notice cannot have been received before it was sent');
  });
});

describe('the dilation of a party', () => {
  it.each([
    ['regions', 5, '2026-05-16', '2026-05-29'],
    ['europe', 15, '2026-05-26', '2026-06-11'],
    ['elsewhere', 30, '2026-06-10', '2026-06-24'],
  ] as const)(
    '%s puts the term off by %i days, to %s: it ends on %s',
    (place, days, until, legal) => {
      const computed = notified({ dilation: place });

      expect(computed.trace.dilation).toMatchObject({
        place,
        days,
        from: '2026-05-12',
        until,
      });
      expect(computed.trace.start).toBe(until);
      expect([computed.legal, computed.safe]).toEqual([legal, legal]);
    },
  );

  it('in working days is another reading, and a later one', () => {
    expect(
      notified({ dilation: 'regions' }).trace.readings.map(({ id, date }) => [id, date]),
    ).toEqual([
      ['chosen', '2026-05-29'],
      ['dilation.working_days', '2026-06-01'],
    ]);
  });

  it('in working days, for the firm that reads the law so, leaves the safe date where it was', () => {
    const { legal, safe, trace } = notified({
      dilation: 'regions',
      choices: { dilation: 'working_days' },
    });

    expect([legal, safe]).toEqual(['2026-06-01', '2026-05-29']);
    expect(trace.dilation?.until).toBe('2026-05-18');
  });

  it('runs from the notification, not from the day it was recorded', () => {
    const { trace } = notified({
      how: 'registered_post',
      sentOn: '2026-05-06',
      receivedOn: '2026-05-08',
      dilation: 'europe',
    });

    expect(trace.dilation).toMatchObject({ from: '2026-05-12', until: '2026-05-26' });
    expect(trace.legal).toBe('2026-06-11');
    expect(trace.safe).toBe('2026-06-08');
  });
});

describe('outside the verified calendar', () => {
  it('a notice and a dilation are counted at their shortest', () => {
    const { trace } = computeDeadline({
      start: civilDate('2028-01-10'),
      period: { count: 10, unit: 'working_days' },
      calendar: publishedCalendar('Lisboa'),
      notification: { how: 'registered_post', sentOn: civilDate('2028-01-05') },
      dilation: 'regions',
    });

    expect([trace.start, trace.legal]).toEqual(['2028-01-15', '2028-01-28']);
    expect([trace.safe, trace.beyondHorizon]).toEqual(['2028-01-27', true]);
    expect(recompute(trace)).toEqual({ legal: trace.legal, safe: trace.safe });
  });
});
