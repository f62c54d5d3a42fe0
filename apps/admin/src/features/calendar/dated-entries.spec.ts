import type { CalendarEntry } from '../../api/types.ts';
import { datedEntries, dayOf, everywhere } from './dated-entries.ts';

function entry(changes: Partial<CalendarEntry>): CalendarEntry {
  return {
    id: '0197a000-0000-7000-8000-000000000000',
    key: 'holiday.pt.fixed.6.10',
    source: 'platform',
    state: 'in_force',
    effect: 'suspends',
    extent: 'full',
    scope: { kind: 'country', code: 'PT' },
    day: { kind: 'fixed', month: 6, day: 10 },
    validFrom: null,
    validTo: null,
    name: { pt: 'Dia de Portugal', en: 'Portugal Day' },
    citation: 'Código do Trabalho, art. 234',
    url: null,
    confidence: 'law',
    announcedOn: null,
    author: 'Prazo',
    note: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    ...changes,
  };
}

const lisbon = entry({
  day: { kind: 'fixed', month: 6, day: 13 },
  scope: { kind: 'municipality', code: '1106' },
});
const porto = entry({
  day: { kind: 'fixed', month: 6, day: 24 },
  scope: { kind: 'municipality', code: '1312' },
});
const madeira = entry({
  day: { kind: 'fixed', month: 7, day: 1 },
  scope: { kind: 'region', code: 'madeira' },
});
const shown = (list: readonly CalendarEntry[], onde?: string) =>
  datedEntries(list, { ano: 2026, onde }).map(({ date }) => date);

describe('dayOf', () => {
  it('a movable feast falls on its day of each year', () => {
    const goodFriday = entry({ day: { kind: 'easter', offset: -2 } });

    expect([dayOf(goodFriday, 2026), dayOf(goodFriday, 2027)]).toEqual([
      '2026-04-03',
      '2027-03-26',
    ]);
  });

  it('a single day belongs to its own year alone', () => {
    const once = entry({ day: { kind: 'date', date: '2026-02-17' } });

    expect([dayOf(once, 2026), dayOf(once, 2027)]).toEqual(['2026-02-17', undefined]);
  });

  it('a holiday that was suspended does not show in those years', () => {
    const restored = entry({ validFrom: '2016-01-01' });

    expect([dayOf(restored, 2015), dayOf(restored, 2016)]).toEqual([undefined, '2016-06-10']);
  });
});

describe('datedEntries', () => {
  it('leaves municipal holidays out until a place is asked for', () => {
    expect(shown([entry({}), lisbon, porto])).toEqual(['2026-06-10']);
    expect(shown([entry({}), lisbon, porto], 'porto')).toEqual(['2026-06-10', '2026-06-24']);
    expect(shown([porto, lisbon], everywhere)).toEqual(['2026-06-13', '2026-06-24']);
  });

  it('shows an office the days of its own region and no other', () => {
    expect(shown([madeira], 'funchal')).toEqual(['2026-07-01']);
    expect(shown([madeira], 'lisboa')).toEqual([]);
  });

  it("always shows the firm's own days of a municipality", () => {
    expect(shown([{ ...lisbon, source: 'firm' }])).toEqual(['2026-06-13']);
  });

  it('shows what was withdrawn only when asked', () => {
    const gone = entry({ state: 'withdrawn' });

    expect(datedEntries([gone], { ano: 2026 })).toEqual([]);
    expect(datedEntries([gone], { ano: 2026, retirados: true })).toHaveLength(1);
  });
});
