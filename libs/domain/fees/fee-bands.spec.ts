import { civilDate } from '#domain/calendar/civil-date';
import { feeBands, feeBandsOn, isInBand } from '#domain/fees/fee-bands';

describe('the fee bands', () => {
  it.each([
    ['permit.renewal', '2026-02-28', [42.46, 56.62]],
    ['permit.renewal', '2026-03-01', [70, 160]],
    ['permit.permanent', '2025-01-01', [241.7, 322.27]],
    ['receipt.art_17', '2026-05-20', [230, 280]],
  ])('%s on %s is %j euros', (key, on, eur) => {
    expect(feeBandsOn(key, civilDate(on)).map((band) => band.eur)).toEqual([eur]);
  });

  it.each([
    ['permit.renewal', '2020-01-01'],
    ['parking', '2026-01-01'],
  ])('%s on %s is not known', (key, on) => {
    expect(feeBandsOn(key, civilDate(on))).toEqual([]);
  });

  it('include their ends and say that nothing about them is law', () => {
    for (const band of feeBands) {
      expect([band.key, band.eur.map((amount) => isInBand(band, amount))]).toEqual([
        band.key,
        [true, true],
      ]);
      expect(isInBand(band, band.eur[1] + 0.01)).toBe(false);
      expect(isInBand(band, band.eur[0] - 0.01)).toBe(false);
      expect(band.source.confidence).not.toBe('law');
    }
  });
});
