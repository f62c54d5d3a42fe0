import type { Question } from './look-up-question.ts';
import { inVain } from './look-up-account-scene.ts';
import { A, B, D, id } from './look-up-scene.ts';

const una = id('71');

/** Invitations of the scene as firm and number, with what changed in them. */
export const lookAtInvitations = (
  columns: string,
) => `SELECT f.name || right(i.id::text, 2), ${columns}
  FROM invitations i JOIN firms f ON f.id = i.firm_id ORDER BY 1`;
const numbers = ['A91', 'A92', 'A93', 'A9a', 'B95', 'B97', 'B98', 'C91', 'C9a', 'D96'];
export const invitations = (usual: unknown[], changed: Readonly<Record<string, unknown[]>>) =>
  numbers.map((number) => [number, ...(changed[number] ?? usual)]);
const taken = (number: string) => ({
  look: lookAtInvitations('i.accepted_by IS NOT NULL'),
  gives: invitations([false], { [number]: [true] }),
});
/** Who of the scene is where, besides where they stood before. */
const lookAtMembers = `SELECT f.name, u.name, m.role FROM memberships m JOIN firms f ON f.id = m.firm_id JOIN users u ON u.id = m.user_id
  WHERE u.email LIKE '%@z.test' AND m.is_active ORDER BY 1, 2`;
const membersWith = (...more: unknown[][]) =>
  [
    ['A', 'Ivo', 'paralegal'],
    ['A', 'Una', 'paralegal'],
    ['D', 'Leo', 'paralegal'],
    ['D', 'Una', 'paralegal'],
    ...more,
  ].toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
export const lookAtStates = (where: string) =>
  `SELECT right(id::text, 2), state FROM letters WHERE ${where} ORDER BY 1`;

const accept = (hash: string) =>
  `SELECT system.accept_invitation('invitation ${hash}', 'New', 'en', 'h') IS NOT NULL`;
const join = (hash: string, firm: string, holder: string) =>
  `SELECT system.join_firm('invitation ${hash}', '${firm}', '${id(holder)}') IS NOT NULL`;
const find = (hash: string) =>
  `SELECT firm_id, firm_name, id, email, role, has_login FROM system.find_invitation('invitation ${hash}')`;
const write = (end: string) => `SELECT system.write_invitation_letter('${id(end)}')`;
const revoke = (end: string) => `SELECT system.revoke_invitation('${id(end)}')`;

/** Invitations, and whoever takes them up. */
export const invitationQuestions: readonly Question[] = [
  {
    name: 'an open invitation is found behind its token, and whether its address has a login',
    ask: ['91 a0', '95 b0', '92 a0', '93 a0', 'zz'].map(find),
    gives: [
      [A, 'A', id('91'), 'new@z.test', 'lawyer', false],
      [B, 'B', id('95'), 'una@z.test', 'lawyer', true],
    ],
  },
  {
    name: 'somebody new takes up one invitation of the firm that asks',
    firm: A,
    ask: accept('91 a0'),
    gives: [[true]],
    afterwards: taken('A91'),
  },
  {
    name: 'somebody new is a member of that firm, as the invitation says',
    firm: A,
    ask: accept('91 a0'),
    gives: [[true]],
    afterwards: { look: lookAtMembers, gives: membersWith(['A', 'New', 'lawyer']) },
  },
  ...inVain('no invitation for somebody new', [
    [B, accept('91 a0')],
    [A, accept('92 a0')],
    [A, accept('93 a0')],
    [A, accept('zz')],
    [B, accept('95 b0')],
  ]),
  {
    name: 'whoever is signed in elsewhere takes up one invitation to their address',
    firm: B,
    ask: join('95 b0', A, '74'),
    gives: [[true]],
    afterwards: taken('B95'),
  },
  {
    name: 'whoever takes up an invitation is a member of that firm',
    firm: B,
    ask: `SELECT system.join_firm('invitation 95 b0', '${A}', '${id('74')}')`,
    gives: [[una]],
    afterwards: { look: lookAtMembers, gives: membersWith(['B', 'Una', 'lawyer']) },
  },
  {
    name: 'who left comes back, in that firm alone',
    firm: A,
    ask: join('9a a0', D, '7d'),
    gives: [[true]],
    afterwards: {
      look: [lookAtInvitations('i.accepted_by IS NOT NULL'), lookAtMembers],
      gives: [...invitations([false], { A9a: [true] }), ...membersWith(['A', 'Leo', 'lawyer'])],
    },
  },
  ...inVain('no joining', [
    [A, join('95 b0', A, '74')],
    [B, join('zz', A, '74')],
    [B, join('97 b0', A, '74')],
    [B, join('98 b0', A, '78')],
    [B, join('95 b0', A, '78')],
    [B, join('95 b0', A, '77')],
    [B, join('95 b0', A, '76')],
    [B, join('95 b0', A, '7c')],
    [B, join('95 b0', B, '75')],
    [B, join('95 b0', A, '99')],
    [D, join('96 d0', A, '74')],
  ]),
  {
    name: 'another letter about an invitation kills its link and the letters that wait',
    firm: A,
    ask: write('93'),
    gives: [[true]],
    afterwards: {
      look: [
        lookAtInvitations('i.token_hash IS NULL'),
        lookAtStates("kind = 'invitation' AND created_at < now()"),
        'SELECT right(invitation_id::text, 2), state FROM letters WHERE created_at = now()',
      ],
      gives: [
        ...invitations([false], { A93: [true] }),
        ['b1', 'dropped'],
        ['b2', 'sent'],
        ['b3', 'waiting'],
        ['bd', 'waiting'],
        ['93', 'waiting'],
      ],
    },
  },
  {
    name: 'an invitation that is revoked is sent no more',
    firm: A,
    ask: revoke('93'),
    gives: [[true]],
    afterwards: {
      look: [lookAtInvitations('i.state'), lookAtStates("kind = 'invitation'")],
      gives: [
        ...invitations(['open'], { A92: ['revoked'], A93: ['revoked'], B97: ['revoked'] }),
        ['b1', 'dropped'],
        ['b2', 'sent'],
        ['b3', 'waiting'],
        ['bd', 'waiting'],
      ],
    },
  },
  ...inVain(
    'no letter about an invitation, and none revoked',
    ['92', '95', '99'].flatMap((end) => [[A, write(end)] as const, [A, revoke(end)] as const]),
  ),
  {
    name: 'the letters of a day, of the firm that asks',
    firm: B,
    ask: 'SELECT system.invitation_letters_today()::int',
    gives: [[1]],
  },
  {
    name: 'a letter of the day before no longer counts',
    firm: A,
    ask: 'SELECT system.invitation_letters_today()::int',
    gives: [[2]],
  },
];
