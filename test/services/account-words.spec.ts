import { openidProblems } from '#services/openid/flow';
import { accountOutcomes } from '../../apps/admin/src/api/account-outcomes.ts';

it('whatever comes of a sign-in through the provider of a firm has words', () => {
  const elsewhere = ['limit', 'code', 'linked'];

  expect([...openidProblems, ...elsewhere].sort()).toEqual([...accountOutcomes].sort());
});
