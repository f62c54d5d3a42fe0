import type { Vector } from '#test/golden/vectors';

import { buildCalendar, withClosures } from '#domain/calendar/calendar';
import { isoWeekday } from '#domain/calendar/civil-date';
import { publishedEntries } from '#domain/calendar/published-entries';
import { computeDeadline } from '#domain/deadlines/compute-deadline';
import { publishedRules } from '#domain/deadlines/rules';
import { recompute } from '#domain/deadlines/trace';
import { walkDeadline } from '#domain/verification/walk-deadline';
import { readVectors } from '#test/golden/vectors';

const vectors = readVectors().map((vector) => [vector.id, vector.shows, vector] as const);

describe('the engine gives what was worked out by hand', () => {
  it.each(vectors)('%s: %s', (_id, _shows, vector) => {
    const { legal, safe, internal, trace } = computed(vector);
    const isWeekend = (date: (typeof trace.skipped)[number]['date']) => isoWeekday(date) > 5;
    const skipped = trace.skipped.map(({ date }) => date);

    expect({ legal, safe, internal }).toEqual(expected(vector));
    expect(skipped.filter(isWeekend)).toHaveLength(vector.weekendDays);
    expect(skipped.filter((date) => !isWeekend(date))).toEqual(vector.holidays);
    expect(trace.rolled.map(({ date }) => date)).toEqual(vector.moved);
    expect(trace.beyondHorizon).toBe(!vector.isVerified);
    expect(recompute(JSON.parse(JSON.stringify(trace)))).toEqual({ legal, safe });
  });
});

describe('the day-by-day walk gives the same', () => {
  it.each(vectors)('%s: %s', (_id, _shows, vector) => {
    const { municipality, office, closures, question } = vector;
    const { isVerified, ...dates } = walkDeadline(question, {
      entries: publishedEntries,
      place: { municipality, ...(office === undefined ? {} : { office }) },
      ...(closures === undefined ? {} : { closures }),
    });

    expect(isVerified).toBe(vector.isVerified);
    if (isVerified) expect(dates).toEqual(expected(vector));
    else expect(dates.legal).toBe(vector.legal);
  });
});

function expected({ legal, safe, internal }: Vector) {
  return { legal, safe, internal };
}

function computed({ question, municipality, office, closures, rule: id }: Vector) {
  const published = buildCalendar({
    municipality,
    ...(office === undefined ? {} : { office }),
    entries: publishedEntries,
  });
  const rule = publishedRules.find((each) => each.id === id);
  if (id !== undefined) {
    expect(rule).toMatchObject({
      period: question.period,
      regime: question.regime,
      direction: question.direction,
    });
  }

  return computeDeadline({
    ...question,
    ...(rule === undefined ? {} : { rule }),
    calendar: closures === undefined ? published : withClosures(published, closures),
  });
}
