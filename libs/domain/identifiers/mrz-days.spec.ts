import { civilDate } from '#domain/calendar/civil-date';
import { mrzDays } from '#domain/identifiers/mrz-days';

const today = civilDate('2026-11-28');

describe('the days of a machine-readable zone', () => {
  it.each([
    ['740812', '1974-08-12'],
    ['261128', '2026-11-28'],
    ['261129', '1926-11-29'],
    ['000229', '2000-02-29'],
    ['010229', undefined],
    ['74<<<<', undefined],
  ])('born %s is %s, whoever was born in the last hundred years', (birth, day) => {
    expect(mrzDays({ birth, expiry: '281231' }, today).birthDate).toBe(day);
  });

  it.each([
    ['120415', '2012-04-15'],
    ['991231', '2099-12-31'],
    ['<<<<<<', undefined],
  ])('expiring %s is %s', (expiry, day) => {
    expect(mrzDays({ birth: '740812', expiry }, today).expiresOn).toBe(day);
  });
});
