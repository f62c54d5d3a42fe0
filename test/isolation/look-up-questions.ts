import {
  A,
  B,
  C,
  D,
  ana,
  bia,
  ended,
  expired,
  id,
  idle,
  inB,
  left,
  linked,
  live,
  recent,
  rui,
  stale,
} from './look-up-scene.ts';
import type { Question } from './look-up-question.ts';

const token = (of: string | undefined, firm: string) =>
  `SELECT session_id, firm_id, user_id, role FROM system.find_session('token ${of?.slice(-2)} ${firm.slice(-2)}')`;

const lookAtUsers = `SELECT id, password_hash, credential_version FROM users WHERE email LIKE '%@x.test' ORDER BY id`;
const users = [
  [ana, 'h1', 7],
  [bia, 'h2', 7],
  [rui, 'h3', 3],
];
const lookAtSessions = `SELECT firm_id, id FROM sessions WHERE id IN ('${live}', '${recent}') AND last_seen_at = now() ORDER BY 1, 2`;
const lookAtVersions = `SELECT firm_id, id, credential_version FROM sessions WHERE credential_version = 8 ORDER BY 1, 2`;
const ownSessions = `SELECT session_id, firm_id, role FROM system.sessions_of`;
const setPassword = (holder: string | undefined) =>
  `SELECT system.set_password('${holder}', 'new')`;
const refused = { gives: [[false]], afterwards: { look: lookAtUsers, gives: users } };
const lookAtThrottles =
  'SELECT key, attempts, blocked_until > now() FROM throttles ORDER BY key COLLATE "C"';

const sessions: readonly Question[] = [
  {
    name: 'a live session is found once, with its role there, and to be found counts as use',
    ask: token(live, A),
    gives: [[live, A, ana, 'lawyer']],
    afterwards: { look: lookAtSessions, gives: [[A, live]] },
  },
  {
    name: 'a use within the minute is not written again',
    ask: token(recent, A),
    gives: [[recent, A, ana, 'lawyer']],
    afterwards: { look: lookAtSessions, gives: [] },
  },
  ...[ended, expired, idle, stale, left].map((dead) => ({
    name: `a session that ended, expired, lay idle, has old credentials or a member who left (${dead?.slice(-2)})`,
    ask: token(dead, A),
    gives: [],
  })),
  { name: 'a token that nobody has', ask: token('zz', A), gives: [] },
  {
    name: 'the holder of a session sees where the same person is signed in, the last used first',
    ask: `${ownSessions}('${A}', '${live}')`,
    gives: [
      [recent, A, 'lawyer'],
      [live, A, 'lawyer'],
      [inB, B, 'paralegal'],
    ],
  },
  {
    name: 'whoever came in by the provider of one firm sees that firm alone',
    ask: `${ownSessions}('${D}', '${linked}')`,
    gives: [
      [linked, D, 'admin'],
      [live, D, 'admin'],
    ],
  },
  ...[
    [A, id('99')],
    [C, live],
    [A, ended],
    [A, stale],
  ].map(([firm, holder]) => ({
    name: `no holder of a session there, or of one that ended or has old credentials (${holder?.slice(-2)})`,
    ask: `${ownSessions}('${firm}', '${holder}')`,
    gives: [],
  })),
  {
    name: 'the firms of a member of the firm that asks',
    firm: A,
    ask: `SELECT * FROM system.firms_of('${ana}')`,
    gives: [
      [A, 'A', 'lawyer'],
      [B, 'B', 'paralegal'],
    ],
  },
  ...['', C, D].map((firm) => ({
    name: `the firms of a member, asked by no firm, one that was left and one of others (${firm.slice(-2)})`,
    firm,
    ask: `SELECT * FROM system.firms_of('${ana}')`,
    gives: [],
  })),
  {
    name: 'a login has the firms where its person works',
    ask: "SELECT user_id, password_hash, firm_id, firm_name, role FROM system.find_login('Ana@X.test')",
    gives: [
      [ana, 'h1', A, 'A', 'lawyer'],
      [ana, 'h1', B, 'B', 'paralegal'],
    ],
  },
  { name: 'no login', ask: "SELECT * FROM system.find_login('eva@x.test')", gives: [] },
  {
    name: 'a browser is known to its own account only',
    ask: `SELECT system.knows_device('Ana@x.test', 'browser of Ana'), system.knows_device('bia@x.test', 'browser of Ana'),
      system.knows_device('ana@x.test', 'another')`,
    gives: [[true, false, false]],
  },
  {
    name: 'a password is replaced for its holder alone, whose session goes on',
    firm: A,
    ask: setPassword(live),
    gives: [[true]],
    afterwards: {
      look: `${lookAtUsers.replace('ORDER BY id', '')} UNION ALL SELECT firm_id, id::text, credential_version FROM (${lookAtVersions}) s ORDER BY 1, 2`,
      gives: [
        [A, live, 8],
        [ana, 'new', 8],
        [bia, 'h2', 7],
        [rui, 'h3', 3],
      ],
    },
  },
  ...[
    ['', live],
    [B, live],
    [A, id('99')],
    [A, ended],
    [A, stale],
  ].map(([firm = '', holder]) => ({
    name: `no password is set from firm ${firm.slice(-2)} with session ${holder?.slice(-2)}`,
    firm,
    ask: setPassword(holder),
    ...refused,
  })),
];

const engine: readonly Question[] = [
  {
    name: 'events that nobody holds are leased, the others left alone',
    ask: "SELECT id, topic, attempt FROM system.claim_outbox(10, '1 minute') ORDER BY id",
    gives: [
      [id('21'), 'topic 21', 1],
      [id('23'), 'topic 23', 1],
    ],
    afterwards: {
      look: 'SELECT id, attempt FROM outbox ORDER BY id',
      gives: [
        [id('21'), 1],
        [id('22'), 0],
        [id('23'), 1],
        [id('24'), 0],
      ],
    },
  },
  {
    name: 'an event says its firm until it is handled',
    ask: ['21', '24', '99'].map((end) => `SELECT * FROM system.find_outbox('${id(end)}')`),
    gives: [[A, 'topic 21', id('ff')]],
  },
  {
    name: 'messages that are due and that nobody holds are leased',
    ask: "SELECT id FROM system.claim_dispatches(10, '1 minute') ORDER BY id",
    gives: [[id('31')], [id('35')]],
    afterwards: {
      look: 'SELECT id FROM dispatches WHERE attempt = 1 ORDER BY id',
      gives: [[id('31')], [id('35')]],
    },
  },
  {
    name: 'a message says its firm to the holder of its lease until it is sent',
    ask: [
      ['31', 'f1'],
      ['35', 'f5'],
      ['31', 'f5'],
      ['34', 'f4'],
      ['99', 'f1'],
    ].map(
      ([end = '', lease = '']) =>
        `SELECT * FROM system.find_dispatch('${id(end)}', '${id(lease)}')`,
    ),
    gives: [[B], [B]],
  },
  {
    name: 'the firms with a date or a change that waits for somebody',
    ask: "SELECT * FROM system.firms_with_deadlines('1995-01-01') ORDER BY 1",
    gives: [[A], [D]],
  },
  {
    name: 'the state of the engine is counted',
    ask: `SELECT seconds_since_beat, outbox_pending, outbox_late_seconds, dispatches_due, dispatch_late_seconds, dispatches_failing
      FROM system.engine_status()`,
    gives: [[60, '3', 3600, '3', 3600, '1']],
  },
  {
    name: 'what is held or not yet due is not late',
    ask: [
      "SELECT count(*)::int FROM system.claim_dispatches(10, '1 minute')",
      'SELECT dispatches_due::int, dispatch_late_seconds FROM system.engine_status()',
    ],
    gives: [[2], [3, 0]],
  },
  {
    name: 'a process leaves proof of life of its own',
    ask: "SELECT system.beat('another')::text",
    gives: [[null]],
    afterwards: {
      look: 'SELECT process, beat_at = now() FROM heartbeats ORDER BY 1',
      gives: [
        ['another', true],
        ['planner', false],
      ],
    },
  },
];

const attempts: readonly Question[] = [
  {
    name: 'an attempt counts under its own keys and forgets only what is old',
    ask: "SELECT system.take_attempt(ARRAY['mine', 'new'], ARRAY[4, 1], 900)",
    gives: [[0]],
    afterwards: {
      look: lookAtThrottles,
      gives: [
        ['mine', 5, true],
        ['new', 1, null],
        ['other', 5, true],
      ],
    },
  },
  {
    name: 'an attempt during a pause waits and counts nothing',
    ask: "SELECT system.take_attempt(ARRAY['other', 'mine'], ARRAY[9, 9], 900) > 3500",
    gives: [[true]],
    afterwards: {
      look: lookAtThrottles,
      gives: [
        ['mine', 4, false],
        ['other', 5, true],
      ],
    },
  },
  {
    name: 'an attempt that succeeded clears its own key and takes itself back under the others',
    ask: "SELECT system.forgive_attempt('mine', ARRAY['old'])::text",
    gives: [[null]],
    afterwards: {
      look: lookAtThrottles,
      gives: [
        ['mine', 0, null],
        ['old', 4, null],
        ['other', 5, true],
      ],
    },
  },
];

export const questions: readonly Question[] = [...sessions, ...engine, ...attempts];

/** Functions whose questions stand in a suite of their own, and where. */
export const askedElsewhere: Readonly<Record<string, string>> = {
  link_audit: 'test/services/audit-chain.integration.spec.ts',
};
