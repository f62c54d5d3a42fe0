import type { Period, Regime } from '#domain/deadlines/rule';

import { countCitation } from '#domain/deadlines/count-citations';

function cited(period: Period, regime: Regime = 'administrative', isCounted = false): string {
  return countCitation({ period, regime, isCounted }).text;
}

describe('the law by which a period is counted', () => {
  it('is CPA 87 c for days that count one by one, and 87 e for hours', () => {
    expect(cited({ count: 10, unit: 'working_days' }, 'administrative', true)).toBe(
      'CPA, art. 87, als. b) e c)',
    );
    expect(cited({ count: 48, unit: 'hours' }, 'administrative', true)).toBe(
      'CPA, art. 87, als. b), c) e e)',
    );
  });

  it.each([
    [{ count: 6, unit: 'months' }, false],
    [{ count: 7, unit: 'months' }, true],
    [{ count: 1, unit: 'years' }, true],
    [{ count: 184, unit: 'calendar_days' }, false],
    [{ count: 185, unit: 'calendar_days' }, true],
  ] as const)(
    'names CPA 87 d for %p: %p, since it is for more than six months',
    (period, isLong) => {
      expect(/ d\)/.test(cited(period))).toBe(isLong);
    },
  );

  it('is to be confirmed where a short term runs in calendar days, which CPA 87 does not foresee', () => {
    const period = { count: 30, unit: 'calendar_days' } as const;

    expect(countCitation({ period, regime: 'administrative', isCounted: false }).confidence).toBe(
      'unverified',
    );
  });

  it('in court is the Civil Code, whose paragraph c is for months and years only', () => {
    expect(cited({ count: 20, unit: 'calendar_days' }, 'court')).not.toContain('c)');
    expect(cited({ count: 3, unit: 'months' }, 'court')).toContain('art. 279, als. b) e c)');
  });
});
