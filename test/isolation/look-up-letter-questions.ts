import { inVain } from './look-up-account-scene.ts';
import { invitations, lookAtInvitations, lookAtStates } from './look-up-invitation-questions.ts';
import type { Question } from './look-up-question.ts';
import { A, B, D, id } from './look-up-scene.ts';

const [una, ivo, leo] = [id('71'), id('72'), id('73')];
const lease = (end: string) => id(`f${end[1]}`);

/** Links that letters of the scene still open. */
const lookAtLinks =
  'SELECT right(id::text, 2), token_hash FROM letters WHERE token_hash IS NOT NULL ORDER BY 1';
const links: readonly (readonly [string, string])[] = [
  ['b5', 'reset of Una'],
  ['b6', 'late reset'],
  ['b7', 'change of Una'],
  ['b8', 'change of Ivo'],
  ['be', 'reset of Ivo'],
  ['bf', 'late change'],
];
const linksWithout = (...dead: string[]) => links.filter(([end]) => !dead.includes(end));
const waiting = ['a3', 'b1', 'b3', 'b4', 'b9', 'ba', 'bb', 'bc', 'bd'];
const stillWaiting = (...gone: string[]) =>
  waiting.filter((end) => !gone.includes(end)).map((end) => [end, 'waiting']);
const lookAtWaiting = lookAtStates("state = 'waiting' AND created_at < now()");

const linkOf = (hash: string, kind: string) =>
  `SELECT user_id, email, name, firm_id, firm_name FROM system.find_letter_link('${hash}', '${kind}')`;
const reset = (hash: string) => `SELECT system.reset_password('${hash}', 'new')`;
const confirm = (hash: string) => `SELECT system.confirm_email('${hash}')`;
const changeOf = (holder: string) =>
  `SELECT system.request_email_change('${id(holder)}', 'Una4@Z.test')`;
const lookAtLogins =
  'SELECT name, email, password_hash, credential_version FROM users WHERE id IN ' +
  `('${una}', '${ivo}', '${leo}') ORDER BY 1`;
const loginsWith = (ofUna: readonly unknown[]) => [
  ['Ivo', 'ivo@z.test', 'h Ivo', 4],
  ['Leo', 'leo@z.test', 'h Leo', 4],
  ['Una', ...ofUna],
];
const lookAtNew =
  'SELECT kind, address, user_id, state FROM letters WHERE created_at = now() ORDER BY kind';

const recovering: readonly Question[] = [
  {
    name: 'a link says whose it is, and where they work',
    ask: linkOf('reset of Una', 'reset'),
    gives: [
      [una, 'una@z.test', 'Una', A, 'A'],
      [una, 'una@z.test', 'Una', D, 'D'],
    ],
  },
  {
    name: 'no link that nobody has, of another kind or too late',
    ask: [
      linkOf('zz', 'reset'),
      linkOf('reset of Una', 'email_change'),
      linkOf('late reset', 'reset'),
    ],
    gives: [],
  },
  {
    name: 'a lost password is told as long as there were not too many within the hour',
    ask: [3, 2].map((most) => `SELECT system.request_reset('UNA@z.test', ${most})::text`),
    gives: [[null], [null]],
    afterwards: {
      look: [
        `${lookAtNew}, state`,
        "SELECT right(id::text, 2), address FROM letters WHERE id IN ('" +
          `${['a1', 'a2', 'a3'].map(id).join("', '")}') ORDER BY 1`,
      ],
      gives: [
        ['reset', 'una@z.test', null, 'dropped'],
        ['reset', 'una@z.test', null, 'waiting'],
        ['a1', 'una@z.test'],
        ['a2', null],
        ['a3', 'old@z.test'],
      ],
    },
  },
  {
    name: 'the holder asks for another address, in place of the one asked for before',
    firm: A,
    ask: changeOf('74'),
    gives: [[true]],
    afterwards: {
      look: [lookAtNew, lookAtLinks, lookAtWaiting],
      gives: [
        ['email_change', 'una4@z.test', una, 'waiting'],
        ['email_notice', null, una, 'waiting'],
        ...linksWithout('b7'),
        ...stillWaiting('b9'),
      ],
    },
  },
  ...inVain('no change of address', [
    [A, changeOf('76')],
    [A, changeOf('77')],
    [B, changeOf('75')],
    [A, changeOf('99')],
  ]),
  {
    name: 'a link replaces the password of its owner and kills their other links',
    ask: reset('reset of Una'),
    gives: [[true]],
    afterwards: {
      look: [lookAtLogins, lookAtLinks, lookAtNew],
      gives: [
        ...loginsWith(['una@z.test', 'new', 5]),
        ...linksWithout('b5', 'b6', 'b7'),
        ['reset_notice', null, una, 'waiting'],
      ],
    },
  },
  {
    name: 'a link changes the address of its owner and kills their other links',
    ask: confirm('change of Una'),
    gives: [[true]],
    afterwards: {
      look: [lookAtLogins, lookAtLinks],
      gives: [...loginsWith(['una2@z.test', 'h Una', 4]), ...linksWithout('b5', 'b6', 'b7')],
    },
  },
  ...inVain('no link of another kind, too late, that nobody has or to an address of somebody', [
    ...['zz', 'change of Una', 'late reset'].map((hash) => ['', reset(hash)] as const),
    ...['zz', 'reset of Ivo', 'late change', 'change of Ivo'].map(
      (hash) => ['', confirm(hash)] as const,
    ),
  ]),
];

const open = (end: string, under = lease(end)) =>
  `SELECT kind, address, name, locale, firm_name, inviter, role, attempt FROM system.open_letter('${id(end)}', '${under}', 'fresh', '${id('e9')}', '1 minute')`;
/** The letters that are held under the lease their sender made, and whether for as long as it said. */
const lookAtHeld = `SELECT right(id::text, 2), lease_until = now() + interval '1 minute' FROM letters
  WHERE lease_token = '${id('e9')}' ORDER BY 1`;
const close = (end: string, under = lease(end), how = 'sent') =>
  `SELECT system.close_letter('${id(end)}', '${under}', '${how}', '1 minute', NULL)::text`;
const lookAtDelivery = lookAtInvitations('i.delivery');
const delivered = (changed: Readonly<Record<string, unknown[]>>) =>
  invitations(['waiting'], { A93: ['sent'], ...changed });

const sending: readonly Question[] = [
  {
    name: 'letters that are all held are not late',
    ask: [
      "SELECT count(*)::int FROM system.claim_letters(10, '1 minute')",
      'SELECT letters_due::int, letter_late_seconds FROM system.engine_status()',
    ],
    gives: [[2], [9, 0]],
  },
  {
    name: 'letters that wait, that could have been taken and that fail are counted, each as what it is',
    ask: 'SELECT letters_due::int, letter_late_seconds, letters_failing::int FROM system.engine_status()',
    gives: [[9, 600, 1]],
  },
  {
    name: 'letters that wait and that nobody holds are leased',
    ask: "SELECT id FROM system.claim_letters(10, '1 minute') ORDER BY id",
    gives: [[id('b1')], [id('b3')]],
    afterwards: {
      look: 'SELECT id FROM letters WHERE attempt = 1 ORDER BY id',
      gives: [[id('b1')], [id('b3')]],
    },
  },
  {
    name: 'an invitation is written by the holder of its lease, with a fresh link of its own',
    ask: open('b3'),
    gives: [['invitation', 'una@z.test', null, 'pt', 'B', 'Bia', 'lawyer', 0]],
    afterwards: {
      look: [lookAtInvitations("i.token_hash = 'fresh'"), lookAtHeld],
      gives: [...invitations([false], { B95: [true] }), ['b3', true]],
    },
  },
  {
    name: 'no letter under another lease, of another number, or that was sent',
    ask: [open('b3', lease('b4')), open('99', lease('b3')), open('b2')],
    gives: [],
  },
  {
    name: 'an invitation that was revoked is dropped and gets no link',
    ask: open('bd'),
    gives: [],
    afterwards: {
      look: [lookAtInvitations("i.token_hash = 'fresh'"), lookAtWaiting],
      gives: [...invitations([false], {}), ...stillWaiting('bd')],
    },
  },
  {
    name: 'a lost password brings a fresh link in place of the one before, to its owner alone',
    ask: open('b4'),
    gives: [['reset', 'una@z.test', 'Una', 'pt', null, null, null, 0]],
    afterwards: {
      look: [lookAtLinks, lookAtWaiting],
      gives: [['b4', 'fresh'], ...linksWithout('b5', 'b6'), ...stillWaiting()],
    },
  },
  ...['bb', 'bc'].map((end) => ({
    name: `no link for an address that has no login, or works nowhere (${end})`,
    ask: open(end),
    gives: [],
    afterwards: {
      look: [lookAtLinks, lookAtWaiting],
      gives: [...links, ...stillWaiting(end)],
    },
  })),
  {
    name: 'a change of address goes to the new one, a notice to the old one',
    ask: [open('b9'), open('ba')],
    gives: [
      ['email_change', 'una3@z.test', 'Una', 'pt', null, null, null, 0],
      ['reset_notice', 'una@z.test', 'Una', 'pt', null, null, null, 0],
    ],
  },
  {
    name: 'how a letter went is noted for it and its invitation',
    ask: close('b3'),
    gives: [[null]],
    afterwards: {
      look: [lookAtDelivery, lookAtWaiting],
      gives: [...delivered({ B95: ['sent'] }), ...stillWaiting('b3')],
    },
  },
  {
    name: 'nothing is noted under another lease, of another number, or twice',
    ask: [close('b3', lease('b4')), close('99', lease('b3')), close('b2', lease('b2'), 'failed')],
    gives: [[null], [null], [null]],
    afterwards: {
      look: [lookAtDelivery, lookAtWaiting],
      gives: [...delivered({}), ...stillWaiting()],
    },
  },
  {
    name: 'an invitation that was revoked is not delivered',
    ask: close('bd'),
    gives: [[null]],
    afterwards: { look: lookAtDelivery, gives: delivered({}) },
  },
  {
    name: 'letters that were sent long ago are forgotten, those that wait are not',
    ask: "SELECT system.forget_letters('7 days')",
    gives: [[1]],
    afterwards: {
      look: lookAtStates("created_at < now() - interval '1 day'"),
      gives: [
        ['a3', 'waiting'],
        ['b2', 'sent'],
      ],
    },
  },
];

/** Lost passwords and changes of address, and the letters that bring their links. */
export const letterQuestions: readonly Question[] = [...recovering, ...sending];
