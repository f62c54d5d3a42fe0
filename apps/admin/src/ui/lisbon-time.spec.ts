import { inLisbon, lisbonInstant } from './lisbon-time.ts';

describe('lisbonInstant', () => {
  it('a summer hour is one hour ahead of UTC', () => {
    expect(lisbonInstant('2026-07-01', '10:30')).toBe('2026-07-01T10:30:00+01:00');
  });

  it('a winter hour is the hour of UTC', () => {
    expect(lisbonInstant('2026-12-01', '23:59')).toBe('2026-12-01T23:59:00+00:00');
  });

  it('the hour that the autumn change repeats is taken the first time round', () => {
    expect(lisbonInstant('2026-10-25', '01:30')).toBe('2026-10-25T01:30:00+01:00');
  });

  it('the hour that the spring change leaves out does not exist', () => {
    expect(lisbonInstant('2026-03-29', '01:30')).toBeUndefined();
  });

  it('an impossible day gives nothing', () => {
    expect(lisbonInstant('2026-02-30', '10:00')).toBeUndefined();
  });
});

describe('inLisbon', () => {
  it('shows the civil day of Lisbon, not that of UTC', () => {
    expect(inLisbon('2026-07-01T23:30:00Z')).toEqual({ day: '2026-07-02', time: '00:30' });
  });
});
