import type { Question } from './look-up-question.ts';
import { A, B, C, D, ana, bia, eva, id, rui } from './look-up-scene.ts';

const una = id('71');
const ivo = id('72');

const lookAtUse = `SELECT f.name || right(t.id::text, 2) FROM api_tokens t JOIN firms f ON f.id = t.firm_id WHERE t.last_used_at = now() ORDER BY 1`;
const program = (token: string) =>
  `SELECT id, firm_id, user_id, role, has_second_factor FROM system.find_api_token('program ${token}')`;

const programs: readonly Question[] = [
  {
    name: 'a program is found once, with the role of its maker there, and to be found counts as use',
    ask: program('81 a0'),
    gives: [[id('81'), A, una, 'paralegal', true]],
    afterwards: { look: lookAtUse, gives: [['A81']] },
  },
  {
    name: 'a use of a token within the minute is not written again',
    ask: program('82 a0'),
    gives: [[id('82'), A, una, 'paralegal', true]],
    afterwards: { look: lookAtUse, gives: [] },
  },
  {
    name: 'no token that was revoked, has expired, whose maker left or that nobody has',
    ask: ['83 a0', '84 a0', '85 a0', 'zz'].map(program),
    gives: [],
  },
  {
    name: 'support comes in once, for as long as its session and the grant of that firm last',
    ask: ['d5', 'd6', 'd7', 'd8', 'd9', 'zz'].map(
      (end) => `SELECT * FROM system.find_support_session('support ${end}')`,
    ),
    gives: [[id('d5'), A]],
  },
];

const change = (admin: string, member: string | undefined, version = 1) =>
  `SELECT system.change_member('${admin}', '${member}', ${version}, 'lawyer', NULL)`;

const members: readonly Question[] = [
  {
    name: 'an active admin changes a colleague, in the firm that asks',
    firm: A,
    ask: change(eva, una),
    gives: [['done']],
    afterwards: {
      look: `SELECT f.name, u.name, m.role, m.version FROM memberships m JOIN firms f ON f.id = m.firm_id JOIN users u ON u.id = m.user_id
        WHERE m.user_id IN ('${una}', '${ivo}') ORDER BY 1, 2`,
      gives: [
        ['A', 'Ivo', 'paralegal', 1],
        ['A', 'Una', 'lawyer', 2],
        ['C', 'Una', 'paralegal', 1],
        ['D', 'Una', 'paralegal', 1],
      ],
    },
  },
  {
    name: 'a member is changed by no admin of another firm, no lawyer and no admin who left',
    firm: A,
    ask: [bia, ana, rui].map((admin) => change(admin, una)),
    gives: [['no_admin'], ['no_admin'], ['no_admin']],
  },
  {
    name: 'nobody is changed who is of another firm only, unknown, oneself or was changed meanwhile',
    firm: A,
    ask: [change(eva, bia), change(eva, id('99')), change(eva, eva), change(eva, una, 2)],
    gives: [['unknown'], ['unknown'], ['oneself'], ['changed']],
  },
];

const lookAtHeads = `SELECT f.name, h.seq::int, h.checkpoint_seq::int FROM audit_heads h JOIN firms f ON f.id = h.firm_id
  WHERE h.firm_id IN ('${A}', '${B}', '${C}', '${D}') ORDER BY 1`;
const heads = (first: unknown[]) => [first, ['B', 10, 8], ['C', 10, 8], ['D', 10, 8]];

const keeping: readonly Question[] = [
  {
    name: 'the firms whose audit has grown, was never looked at or long ago',
    ask: "SELECT firm_id FROM system.audits_due(5, '1 day') ORDER BY 1",
    gives: [[A], [B], [C]],
  },
  {
    name: 'how far the audit of the firm that asks is on record',
    firm: A,
    ask: 'SELECT system.note_checkpoint(9)::text',
    gives: [[null]],
    afterwards: { look: lookAtHeads, gives: heads(['A', 10, 9]) },
  },
  {
    name: 'what is on record goes neither backwards nor beyond the audit',
    firm: A,
    ask: ['SELECT system.note_checkpoint(1)::text', 'SELECT system.note_checkpoint(11)::text'],
    gives: [[null], [null]],
    afterwards: { look: lookAtHeads, gives: heads(['A', 10, 2]) },
  },
  {
    name: 'a row of the audit is linked in its own firm',
    ask: 'SELECT 1',
    gives: [[1]],
    afterwards: {
      look: [
        `SELECT system.append_link(a)::text FROM audit a WHERE a.id = '${id('a9')}'`,
        lookAtHeads,
      ],
      gives: [[''], ...heads(['A', 11, 2])],
    },
  },
  {
    name: 'the firms that nobody has tidied for a day',
    ask: `SELECT firm_id FROM system.firms_to_tidy('1 day') WHERE firm_id IN ('${A}', '${B}', '${C}', '${D}') ORDER BY 1`,
    gives: [[B], [C], [D]],
  },
];

/** Programs, support and colleagues of a firm, and what the keeper asks. */
export const firmQuestions: readonly Question[] = [...programs, ...members, ...keeping];
