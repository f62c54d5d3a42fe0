import { civilDate } from '#domain/calendar/civil-date';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { holds } from '#domain/playbooks/condition';

const moment = { today: civilDate('2026-05-21'), calendar: publishedCalendar('Lisboa') };

describe('a condition', () => {
  const yes = { fact: 'is_minor', is: true } as const;
  const unknown = { fact: 'has_nif', is: true } as const;
  const facts = { is_minor: true };

  it.each([
    [{ all: [yes, unknown] }, undefined],
    [{ all: [{ ...yes, is: false }, unknown] }, false],
    [{ any: [yes, unknown] }, true],
    [{ any: [{ ...yes, is: false }, unknown] }, undefined],
    [{ any: [{ ...yes, is: false }] }, false],
    [{ all: [] }, true],
  ])('%j holds: %s', (condition, result) => {
    expect(holds(condition, facts, moment)).toBe(result);
  });

  it.each([
    ['working_days', 1, '2026-05-20', false],
    ['working_days', 1, '2026-05-19', true],
    ['months', 1, '2026-04-21', false],
    ['months', 1, '2026-04-20', true],
    ['years', 5, '2021-05-21', false],
    ['years', 5, '2021-05-20', true],
    ['hours', 48, '2026-05-19', false],
    ['hours', 48, '2026-05-18', true],
  ] as const)('%s: %i of them from %s have passed: %s', (unit, count, day, result) => {
    const known = { appointment_on: civilDate(day) };
    const period = { count, unit };

    expect(holds({ fact: 'appointment_on', longAgo: period }, known, moment)).toBe(result);
    expect(holds({ fact: 'appointment_on', notYet: period }, known, moment)).toBe(!result);
  });
});
