import { RuleVersionInput } from '#services/law/rule-version-input';
import { versionBody } from './rule-versions.ts';
import type { Body } from './statements.ts';

describe('a version of a rule as it is published', () => {
  it('counts for AIMA and forward unless it says otherwise', () => {
    expect(RuleVersionInput.parse(versionBody())).toMatchObject({
      regime: 'administrative',
      direction: 'forward',
    });
  });

  it.each<[field: string, change: Body]>([
    ['id', { id: 'no.such_rule' }],
    ['version', { version: 0 }],
    ['version', { version: '2' }],
    ['appliesFrom', { appliesFrom: '2026-02-30' }],
    ['period.count', { period: { count: 0, unit: 'working_days' } }],
    ['period.count', { period: { count: 1e9, unit: 'working_days' } }],
    ['period.unit', { period: { count: 1, unit: 'fortnights' } }],
    ['period', { period: undefined }],
    ['kind', { kind: 'custom' }],
    ['regime', { regime: 'martial' }],
    ['direction', { direction: 'sideways' }],
    ['noticeTerm', { noticeTerm: 'any' }],
    ['citations', { citations: [] }],
    ['citations.0.text', { citations: [{ text: '', confidence: 'law' }] }],
    ['citations.0.url', { citations: [{ text: 'x', confidence: 'law', url: 'ftp://x' }] }],
    ['confidence', { confidence: 'sure' }],
    ['name.en', { name: { pt: 'x', en: '' } }],
    ['whileOpen', { whileOpen: 'Watch.' }],
    ['signedBy.0', { signedBy: [''] }],
    ['', { applies_from: '2026-09-10' }],
  ])('names %s when a version is wrong in %j', (field, change) => {
    const parsed = RuleVersionInput.safeParse(versionBody(change));

    const named = new Set(parsed.error?.issues.map(({ path }) => path.join('.')));
    expect([...named]).toEqual([field]);
  });
});
