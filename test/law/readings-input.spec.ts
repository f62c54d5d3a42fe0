import { defaultChoices } from '#domain/deadlines/readings';
import { ChooseReadings } from '#services/law/choose-readings';

const body = { choices: defaultChoices, marginDays: 0, reason: 'Parecer' };
const { courtClosure: _left, ...tooFew } = defaultChoices;

describe('what a firm chooses where the law is open', () => {
  it.each([0, 20])('is a margin of %i working days', (marginDays) => {
    expect(ChooseReadings.safeParse({ ...body, marginDays }).success).toBe(true);
  });

  it.each([
    ['marginDays', { marginDays: -1 }],
    ['marginDays', { marginDays: 21 }],
    ['marginDays', { marginDays: 1.5 }],
    ['marginDays', { marginDays: '3' }],
    ['marginDays', { marginDays: undefined }],
    ['reason', { reason: '' }],
    ['reason', { reason: ' \t ' }],
    ['reason', { reason: undefined }],
    ['reason', { reason: 'a'.repeat(1_001) }],
    ['choices.municipal', { choices: { ...defaultChoices, municipal: 'maybe' } }],
    ['choices.dilation', { choices: { ...defaultChoices, dilation: 5 } }],
    ['choices.courtClosure', { choices: tooFew }],
    ['choices', { choices: { ...defaultChoices, weekends: 'count' } }],
    ['', { margin: 3 }],
  ])('names %s when the body is wrong in %j', (field, change) => {
    const parsed = ChooseReadings.safeParse({ ...body, ...change });

    const named = new Set(parsed.error?.issues.map(({ path }) => path.join('.')));
    expect([...named]).toEqual([field]);
  });
});
