import { A, B, C, D, id } from './look-up-scene.ts';
import type { Question } from './look-up-question.ts';

const event = (firm: string, end: string, minutes: number, handled = 'NULL') =>
  `INSERT INTO outbox (firm_id, id, topic, subject_id, created_at, handled_at)
   VALUES ('${firm}', '${id(end)}', 't', '${id('ff')}', now() - interval '${minutes} minutes', ${handled});`;

/** Waits for less time than what firm A has waiting, and was seen to longer ago than anything of it. */
const ofB = (table: 'files' | 'bundles', end: string, columns: string, values: string) =>
  `INSERT INTO ${table} (firm_id, id, case_id, created_at, lease_until, ${columns})
   VALUES ('${B}', '${id(end)}', '${id('61')}', now(), now() - interval '2 minutes', ${values});`;

/** What the worker takes up of several firms is taken up in turns. */
export const turnQuestions: readonly Question[] = [
  {
    name: 'of every firm with events that wait the same share is leased, its oldest first',
    scene: `DELETE FROM outbox;
      ${event(A, 'a1', 99, 'now()')} ${event(C, 'c1', 99, 'now()')}
      ${event(B, 'b1', 9)} ${event(B, 'b2', 8)} ${event(B, 'b3', 7)} ${event(D, 'd1', 1)}`,
    ask: "SELECT id FROM system.claim_outbox(4, '1 minute') ORDER BY id",
    gives: [[id('b1')], [id('b2')], [id('d1')]],
  },
  {
    name: 'of more firms than can be served at once those are served that wait the longest',
    scene: `DELETE FROM outbox;
      ${event(A, 'a1', 7)} ${event(B, 'b1', 9)} ${event(C, 'c1', 8)} ${event(C, 'c2', 9)}`,
    ask: "SELECT id FROM system.claim_outbox(2, '1 minute') ORDER BY id",
    gives: [[id('b1')], [id('c2')]],
  },
  {
    name: 'of no firm anything is leased where nothing waits',
    scene: 'DELETE FROM outbox',
    ask: "SELECT id FROM system.claim_outbox(4, '1 minute')",
    gives: [],
  },
  {
    name: 'the file is leased whose firm was seen to the longest time ago',
    scene: ofB(
      'files',
      'd1',
      'object_key, name, type, size, sha256, uploaded_by, state',
      `'${B}/files/${id('d1')}', 'n', 't', 1, 's', '${id('e1')}', 'quarantined'`,
    ),
    ask: "SELECT firm_id, id FROM system.claim_files(1, '1 minute')",
    gives: [[B, id('d1')]],
  },
  {
    name: 'the bundle is leased whose firm was seen to the longest time ago',
    scene: ofB('bundles', 'd1', 'requested_by, state', `'${id('e1')}', 'requested'`),
    ask: "SELECT firm_id, id FROM system.claim_bundles(1, '1 minute')",
    gives: [[B, id('d1')]],
  },
];
