import { leaving, leavingScene, other, staying, waiting } from './look-up-leaving-scene.ts';
import type { Question } from './look-up-question.ts';

const rows = {
  invitations: 1,
  memberships: 2,
  offboardings: 1,
  identity_providers: 1,
};
const remove = (firm: string | undefined, expected: object = rows) =>
  `SELECT system.remove_firm('${firm}', '${JSON.stringify(expected)}', 'hash')`;
const provider = (slug: string) => `SELECT * FROM system.find_openid_firm('${slug}')`;
const mine = "'%@l.test'";

/** What is left of the scene: firms, people, their second factors and codes, and letters. */
const whatIsLeft = `
  SELECT 'firm', name FROM firms WHERE slug IN ('leaving', 'staying', 'waiting', 'other', 'a')
  UNION ALL SELECT 'user', name FROM users WHERE email LIKE ${mine}
  UNION ALL SELECT 'factor', u.name FROM second_factors f JOIN users u ON u.id = f.user_id WHERE u.email LIKE ${mine}
  UNION ALL SELECT 'code', u.name FROM recovery_codes c JOIN users u ON u.id = c.user_id WHERE u.email LIKE ${mine}
  UNION ALL SELECT 'orphan', f.user_id::text FROM (SELECT user_id FROM second_factors UNION ALL SELECT user_id FROM recovery_codes) f
    WHERE f.user_id NOT IN (SELECT id FROM users)
  UNION ALL SELECT 'letter', right(id::text, 2) FROM letters WHERE id::text LIKE '%f03_'
  UNION ALL SELECT 'removed', f.export_hash FROM removed_firms f WHERE f.id = '${leaving}'
  ORDER BY 1, 2`;

const questions: readonly Question[] = [
  {
    name: 'a firm has a provider to sign in through while it is on',
    ask: ['leaving', 'staying', 'waiting', 'other', 'zz'].map(provider),
    gives: [[leaving]],
  },
  {
    name: 'a firm that asked to leave two weeks ago goes, with whoever worked nowhere else, and nothing of others',
    role: 'prazo_system',
    ask: remove(leaving),
    gives: [[rows]],
    afterwards: {
      look: whatIsLeft,
      gives: [
        ['code', 'Duo'],
        ['factor', 'Duo'],
        ['firm', 'A'],
        ['firm', 'Other'],
        ['firm', 'Staying'],
        ['firm', 'Waiting'],
        ['letter', '34'],
        ['letter', '35'],
        ['letter', '36'],
        ['removed', 'hash'],
        ['user', 'Duo'],
        ['user', 'Tia'],
      ],
    },
  },
  ...[staying, waiting, other].map((firm) => ({
    name: `a firm that thought better of it, that asked last week or never stays (${firm?.slice(-2)})`,
    role: 'prazo_system',
    ask: remove(firm),
    gives: [],
    refuses: 'has not asked to leave',
  })),
  {
    name: 'a firm with other rows than were exported stays',
    role: 'prazo_system',
    ask: remove(leaving, { ...rows, memberships: 3 }),
    gives: [],
    refuses: 'has changed since it was exported',
  },
];

export const leavingQuestions = questions.map((question) => ({ ...question, scene: leavingScene }));
