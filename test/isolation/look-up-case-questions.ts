import type { Question } from './look-up-question.ts';
import { A, B, D, ana, bia, eva, id, rui } from './look-up-scene.ts';

const caseOf = (end: string) => id(end);
const enter = (matter: string) => `SELECT system.enter_restricted_case('${matter}', 'why')`;
const entered = "SELECT firm_id, case_id, user_id FROM case_people WHERE reason = 'why'";
const nobody = { look: entered, gives: [] };

/** Who lets themselves in, from which firm, into what, in vain. */
const refused = [
  ['a lawyer', A, ana, '61'],
  ['an admin who left', A, rui, '61'],
  ['an admin of another firm', A, bia, '61'],
  ['an admin of both firms, from the wrong one', D, bia, '68'],
  ['an admin, into what does not exist', A, eva, '99'],
  ['an admin, into what is open to all', A, eva, '64'],
  ['nobody', A, '', '61'],
] as const;

/** Restricted cases: hidden from whoever has no part in them, and opened by an admin of the same firm alone. */
export const caseQuestions: readonly Question[] = [
  {
    name: 'the restricted cases of the firm in which a person has no part',
    firm: A,
    user: ana,
    ask: 'SELECT unnest(system.hidden_cases()) ORDER BY 1',
    gives: [[caseOf('61')], [caseOf('66')], [caseOf('67')]],
  },
  {
    name: 'the deadlines of these cases, of this firm',
    firm: A,
    user: ana,
    ask: 'SELECT unnest(system.hidden_deadlines()) ORDER BY 1',
    gives: [[id('44')]],
  },
  {
    name: 'an admin lets themselves into a restricted case',
    firm: A,
    user: eva,
    ask: enter(caseOf('61')),
    gives: [[true]],
    afterwards: { look: entered, gives: [[A, caseOf('61'), eva]] },
  },
  ...refused.map(([who, firm, user, matter]) => ({
    name: `no way into a restricted case for ${who}`,
    firm,
    user,
    ask: enter(caseOf(matter)),
    gives: [[false]],
    afterwards: nobody,
  })),
  {
    name: 'files that wait for the worker and that nobody holds are leased, the others left alone',
    ask: "SELECT id FROM system.claim_files(10, '1 minute') ORDER BY id",
    gives: ['71', '73', '76', '77', '79'].map((end) => [id(end)]),
    afterwards: {
      look: 'SELECT id FROM files WHERE attempt = 1 AND lease_until > now() ORDER BY id',
      gives: ['71', '73', '76', '77', '79'].map((end) => [id(end)]),
    },
  },
  {
    name: 'bundles that wait for the worker and that nobody holds are leased, the others left alone',
    ask: "SELECT id FROM system.claim_bundles(10, '1 minute') ORDER BY id",
    gives: ['b1', 'b4'].map((end) => [id(end)]),
    afterwards: {
      look: 'SELECT id FROM bundles WHERE attempt = 1 AND lease_until > now() ORDER BY id',
      gives: ['b1', 'b4'].map((end) => [id(end)]),
    },
  },
  {
    name: 'no restricted case of another firm is hidden, or there at all',
    firm: B,
    user: bia,
    ask: 'SELECT unnest(system.hidden_cases()) ORDER BY 1',
    gives: [[caseOf('68')]],
  },
];
