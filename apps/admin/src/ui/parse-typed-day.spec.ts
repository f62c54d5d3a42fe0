import { parseTypedDay } from './parse-typed-day.ts';

describe('parseTypedDay', () => {
  it.each([
    ['05/06/2026', '2026-06-05'],
    ['5/6/2026', '2026-06-05'],
    ['05.06.2026', '2026-06-05'],
    ['05-06-2026', '2026-06-05'],
    ['05062026', '2026-06-05'],
    ['2026-06-05', '2026-06-05'],
  ])('%s is %s', (typed, day) => {
    expect(parseTypedDay(typed)).toBe(day);
  });

  it.each(['31/02/2026', '06/13/2026', '', 'amanhã', '1/1/26'])('"%s" is no day', (typed) => {
    expect(parseTypedDay(typed)).toBeNull();
  });
});
