import type { Question } from './look-up-question.ts';
import { inVain } from './look-up-account-scene.ts';
import { A, B, eva, id } from './look-up-scene.ts';

const [una, ivo, leo] = [id('71'), id('72'), id('73')];
const [ofUna, ofIvo] = [id('74'), id('78')];

const factors = (una: unknown[], ivo: unknown[], leo: unknown[], others: unknown[]) => [
  una,
  ivo,
  leo,
  others,
];
const lookAtFactors = `SELECT sealed_secret, last_step::int, confirmed_at IS NOT NULL FROM second_factors
  WHERE user_id IN ('${una}', '${ivo}', '${leo}', '${eva}') ORDER BY array_position(ARRAY['${una}', '${ivo}', '${leo}']::uuid[], user_id)`;
const ofEva = ['proposed', 0, false];
const before = factors(['of Una', 10, true], ['proposed', 10, false], ['of Leo', 5, true], ofEva);
const lookAtCodes = `SELECT u.name, r.code_hash, CASE WHEN r.used_at IS NULL THEN 'good' WHEN r.used_at = now() THEN 'used now' ELSE 'used' END
  FROM recovery_codes r JOIN users u ON u.id = r.user_id WHERE u.email LIKE '%@z.test' ORDER BY 1, 2`;
const ofLeo = ['Leo', 'c1', 'good'];
const allUsed = [
  ['Una', 'c1', 'used now'],
  ['Una', 'c2', 'used'],
  ['Una', 'c3', 'used now'],
];
/** Whose credentials, and which sessions, are of the new version. */
const lookAtVersions = `SELECT name FROM users WHERE email LIKE '%@z.test' AND credential_version = 5
  UNION ALL SELECT f.name || right(s.id::text, 2) FROM sessions s JOIN firms f ON f.id = s.firm_id
    WHERE s.user_id IN ('${una}', '${ivo}', '${leo}') AND s.credential_version = 5 ORDER BY 1`;

/** Sessions that are not Ivo's, or no longer, with the firm from which they ask. */
const notOfIvo = [
  [A, id('79')],
  [A, id('7a')],
  [B, ofIvo],
  [A, id('99')],
] as const;
const notOfUna = [
  [A, id('76')],
  [A, id('77')],
  [B, id('75')],
  [A, id('99')],
] as const;
const confirm = (holder: string, sealed: string) =>
  `SELECT system.confirm_second_factor('${holder}', '${sealed}', 20, ARRAY['n1', 'n2'])`;
const propose = (holder: string) => `SELECT system.propose_second_factor('${holder}', 'new')`;
const renew = (holder: string) => `SELECT system.renew_recovery_codes('${holder}', ARRAY['n1'])`;
const remove = (holder: string) => `SELECT system.remove_second_factor('${holder}')`;

/** The second factor of an account, and the sign-ins that await it. */
export const secondFactorQuestions: readonly Question[] = [
  {
    name: 'what an account has to prove is its own, without codes that were used',
    ask: [una, ivo, id('99')].map((owner) => `SELECT * FROM system.second_factor_of('${owner}')`),
    gives: [
      ['of Una', true, 2],
      ['proposed', false, 0],
    ],
  },
  {
    name: 'a code by time counts for its owner alone',
    ask: `SELECT system.take_code('${una}', 11)`,
    gives: [[true]],
    afterwards: {
      look: lookAtFactors,
      gives: factors(['of Una', 11, true], ['proposed', 10, false], ['of Leo', 5, true], ofEva),
    },
  },
  ...inVain('no code of this step or before, nor without a second factor', [
    ['', `SELECT system.take_code('${una}', 10)`],
    ['', `SELECT system.take_code('${una}', 9)`],
    ['', `SELECT system.take_code('${ivo}', 11)`],
  ]),
  {
    name: 'a recovery code counts once and ends the sessions of its owner but the kept one',
    firm: A,
    ask: `SELECT system.take_recovery_code('${una}', 'c1', '${ofUna}')`,
    gives: [[5]],
    afterwards: {
      look: [lookAtCodes, lookAtVersions],
      gives: [
        ofLeo,
        ['Una', 'c1', 'used now'],
        ['Una', 'c2', 'used'],
        ['Una', 'c3', 'good'],
        ['A74'],
        ['Una'],
      ],
    },
  },
  {
    name: 'a recovery code keeps no session of somebody else',
    firm: A,
    ask: `SELECT system.take_recovery_code('${una}', 'c1', '${ofIvo}')`,
    gives: [[5]],
    afterwards: { look: lookAtVersions, gives: [['Una']] },
  },
  {
    name: 'no recovery code that was used, is of somebody else or nobody has',
    firm: A,
    ask: [
      [una, 'c2'],
      [ivo, 'c1'],
      [una, 'zz'],
    ].map(([owner, code]) => `SELECT system.take_recovery_code('${owner}', '${code}', '${ofUna}')`),
    gives: [[null], [null], [null]],
  },
  {
    name: 'a second factor is proposed to the holder alone',
    firm: A,
    ask: propose(ofIvo),
    gives: [[true]],
    afterwards: {
      look: lookAtFactors,
      gives: factors(['of Una', 10, true], ['new', 10, false], ['of Leo', 5, true], ofEva),
    },
  },
  ...inVain('no proposal', [
    [A, propose(ofUna)],
    ...notOfIvo.map(([firm, holder]) => [firm, propose(holder)] as const),
  ]),
  {
    name: 'a second factor is turned on for the holder alone, whose session goes on',
    firm: A,
    ask: confirm(ofIvo, 'proposed'),
    gives: [[true]],
    afterwards: {
      look: [lookAtFactors, lookAtCodes, lookAtVersions],
      gives: [
        ...factors(['of Una', 10, true], ['proposed', 20, true], ['of Leo', 5, true], ofEva),
        ['Ivo', 'n1', 'good'],
        ['Ivo', 'n2', 'good'],
        ofLeo,
        ['Una', 'c1', 'good'],
        ['Una', 'c2', 'used'],
        ['Una', 'c3', 'good'],
        ['A78'],
        ['Ivo'],
      ],
    },
  },
  ...inVain('no second factor is turned on', [
    [A, confirm(ofIvo, 'another')],
    [A, confirm(ofUna, 'of Una')],
    ...notOfIvo.map(([firm, holder]) => [firm, confirm(holder, 'proposed')] as const),
  ]),
  {
    name: 'recovery codes are replaced for the holder alone',
    firm: A,
    ask: renew(ofUna),
    gives: [[true]],
    afterwards: {
      look: [lookAtCodes, lookAtVersions],
      gives: [ofLeo, ...allUsed, ['Una', 'n1', 'good'], ['A74'], ['Una']],
    },
  },
  {
    name: 'a second factor is turned off for the holder alone, with its codes',
    firm: A,
    ask: remove(ofUna),
    gives: [[true]],
    afterwards: {
      look: [lookAtFactors, lookAtCodes],
      gives: [
        ...factors([null, 10, false], ['proposed', 10, false], ['of Leo', 5, true], ofEva),
        ofLeo,
        ...allUsed,
      ],
    },
  },
  ...inVain(
    'no codes are replaced, and nothing is turned off',
    [[A, ofIvo] as const, ...notOfUna].flatMap(([firm, holder]) => [
      [firm, renew(holder)] as const,
      [firm, remove(holder)] as const,
    ]),
  ),
  {
    name: 'nothing is on after it was refused',
    firm: A,
    ask: [confirm(ofIvo, 'another'), remove(ofIvo)],
    gives: [[false], [false]],
    afterwards: { look: lookAtFactors, gives: before },
  },
  {
    name: 'a sign-in that awaits its code is found once, in the browser that began it',
    ask: "SELECT * FROM system.find_challenge('challenge 7b', 'browser')",
    gives: [[id('7b'), A, 'una@z.test', 4]],
  },
  {
    name: 'no sign-in of another browser, with old credentials, of who left, that ended or is old',
    ask: [
      "'challenge 7b', 'another'",
      "'challenge 7b', NULL",
      "'zz', 'browser'",
      ...['7e', '7f', '6a', '6b'].map((end) => `'challenge ${end}', 'browser'`),
    ].map((asked) => `SELECT * FROM system.find_challenge(${asked})`),
    gives: [],
  },
];
