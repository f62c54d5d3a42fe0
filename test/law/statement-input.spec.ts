import { CalendarEntryInput } from '#services/law/calendar-entry-input';
import { dayOffBody, type Body } from './statements.ts';

describe('what a person states about days', () => {
  it('needs a place, a day, a name in both languages and a source, and no more', () => {
    expect(CalendarEntryInput.parse(dayOffBody('2027-03-01'))).toMatchObject({
      effect: 'rolls',
      extent: 'full',
      confidence: 'secondary',
      retroactive: false,
    });
  });

  it.each<[field: string, change: Body]>([
    ['day.date', { day: { kind: 'date', date: '2027-02-30' } }],
    ['day.date', { day: { kind: 'date', date: '0000-01-01' } }],
    ['day.date', { day: { kind: 'date', date: '31/12/2027' } }],
    ['day.date', { day: { kind: 'date' } }],
    ['day.day', { day: { kind: 'fixed', month: 2, day: 30 } }],
    ['day.month', { day: { kind: 'fixed', month: 13, day: 1 } }],
    ['day.kind', { day: { kind: 'moon' } }],
    ['day', { day: undefined }],
    ['scope.code', { scope: { kind: 'municipality', code: '9999' } }],
    ['scope.code', { scope: { kind: 'municipality', code: 'Atlantis' } }],
    ['scope.code', { scope: { kind: 'office', code: 'atlantis' } }],
    ['scope.code', { scope: { kind: 'region', code: 'algarve' } }],
    ['scope.code', { scope: { kind: 'country', code: 'ES' } }],
    ['scope.code', { scope: { kind: 'authority', code: 'somebody' } }],
    ['scope.kind', { scope: { kind: 'planet', code: 'PT' } }],
    ['extent', { effect: 'suspends', extent: 'partial' }],
    ['extent', { effect: 'suspends', extent: 'open' }],
    ['extent', { extent: 'half' }],
    ['effect', { effect: 'moves' }],
    ['validTo', { validFrom: '2027-03-02', validTo: '2027-03-01' }],
    ['validFrom', { validFrom: '2027-02-30' }],
    ['announcedOn', { announcedOn: 'yesterday' }],
    ['', { Date: '2027-03-01' }],
    ['name', { name: { pt: 'x', en: 'x', fr: 'x' } }],
    ['name.pt', { name: { pt: '', en: 'day off' } }],
    ['name.en', { name: { pt: 'tolerância', en: '   ' } }],
    ['citation', { citation: '' }],
    ['citation', { citation: undefined }],
    ['confidence', { confidence: 'sure' }],
    ['url', { url: 'javascript:alert(1)' }],
    ['key', { key: 'Não!' }],
    ['key', { key: 'ab' }],
    ['note', { note: 'a'.repeat(501) }],
    ['retroactive', { retroactive: 'true' }],
  ])('names %s when the body is wrong in %j', (field, change) => {
    const parsed = CalendarEntryInput.safeParse(dayOffBody('2027-03-01', change));

    const named = new Set(parsed.error?.issues.map(({ path }) => path.join('.')));
    expect([...named]).toEqual([field]);
  });
});
