import { withFirm, type Role } from '#db/with-firm';
import { markStep } from '#services/steps/mark-step';
import { addPermit } from '#services/permits/add-permit';
import { createPerson } from '#services/people/create-person';
import { withPlatform } from '#db/with-platform';
import { addMember } from '#services/firms/add-member';
import { harmlessFacts } from '#test/harness/harmless-facts';
import { mintCase, testPassword } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { bodies } from './request-bodies.ts';
import type { Example, Scene } from './route-example.ts';
import { documentExamples } from './document-examples.ts';
import { memberExamples } from './member-examples.ts';
import { playbookExamples } from './playbook-examples.ts';
import { privacyExamples } from './privacy-examples.ts';
import { secondFactorExamples } from './second-factor-examples.ts';

/** POSTs that work something out and change nothing. */
export const changesNothing: readonly string[] = [
  'POST /v1/auth/invitations/lookup',
  'POST /v1/auth/openid/link',
  'POST /v1/cases/check',
  'POST /v1/deadlines/preview',
  'POST /v1/impacts/preview',
  'POST /v1/playbooks/:playbook/rebase/preview',
  'PUT /v1/storage/uploads',
];

/** Asked before anybody is known: what they leave belongs to no firm yet, and whose it is becomes known to the worker. */
export const ofNobodyYet: readonly string[] = ['POST /v1/auth/reset-requests'];

/** A unique address is found taken inside a savepoint, whose rows carry a number of their own. */
export const insideSavepoint: readonly string[] = ['POST /v1/auth/email-confirmations'];

/** Reads that are written down like a change: what they leave is the audit row alone. */
export const onlyLooks: readonly string[] = [
  'POST /v1/people/:id/reveal',
  'POST /v1/permits/:id/reveal',
  'POST /v1/cases/:id/note/reveal',
  'POST /v1/submissions/:id/reveal',
];

/** The usual body, asked by a lawyer, about a row that this query finds. */
function about(route: string, query?: string, role: Role = 'lawyer'): Example {
  return async (scene) => {
    const row = query ? await find(scene, query) : undefined;

    return {
      as: await scene.signIn(scene.firm[role]),
      ...(row?.id && { id: row.id }),
      ...(bodies[route] && { json: bodies[route] }),
      ...(row?.version && { headers: { 'if-match': `"${row.version}"` } }),
    };
  };
}

const openDeadline = "deadlines WHERE status = 'open' AND";

export const examples: Readonly<Record<string, Example>> = {
  ...documentExamples,
  ...playbookExamples,
  'POST /v1/auth/login': async ({ firm }) => ({
    json: { email: firm.paralegal.email, password: testPassword },
  }),
  'POST /v1/auth/logout': about('POST /v1/auth/logout'),
  'POST /v1/auth/firm': async (scene) => {
    const { server, firm, other } = scene;
    await withPlatform(server.ownerUrl, (ctx) =>
      addMember(ctx, {
        firmId: other.id,
        email: firm.lawyer.email,
        name: 'L',
        role: 'lawyer',
        password: testPassword,
      }),
    );

    return { as: await scene.signIn(firm.lawyer), json: { firmId: other.id } };
  },
  'POST /v1/auth/proof': async (scene) => ({
    as: await scene.signIn(scene.firm.admin),
    json: { password: testPassword },
  }),
  'PUT /v1/auth/password': async (scene) => ({
    as: await scene.signIn(scene.firm.auditor),
    json: { current: testPassword, next: 'another horse, another battery' },
  }),
  'DELETE /v1/auth/sessions/:id': async (scene) => {
    await scene.signIn(scene.firm.admin);
    const userId = scene.firm.admin.userId;
    const { id } = await find(
      scene,
      `sessions WHERE user_id = '${userId}' AND ended_at IS NULL AND`,
    );

    return { id, as: await scene.signIn(scene.firm.admin) };
  },
  'POST /v1/auth/sessions/end-others': async (scene) => {
    await scene.signIn(scene.firm.admin);

    return { as: await scene.signIn(scene.firm.admin) };
  },
  ...secondFactorExamples,
  'POST /v1/tokens': about('POST /v1/tokens'),
  'DELETE /v1/tokens/:id': about('DELETE /v1/tokens/:id', 'api_tokens WHERE', 'admin'),
  ...memberExamples,
  ...privacyExamples,
  'POST /v1/off-boarding': about('POST /v1/off-boarding', undefined, 'admin'),
  'POST /v1/off-boarding/:id/cancellation': about(
    'POST /v1/off-boarding/:id/cancellation',
    'offboardings WHERE cancelled_at IS NULL AND',
    'admin',
  ),
  // The other firm's: this one's lawyers and admins have no second factor and could do nothing more.
  'PUT /v1/firm/settings': async (scene) => ({
    as: await scene.signIn(scene.other.admin),
    json: { secondFactor: 'deciders' },
  }),
  'PUT /v1/firm/identity-provider': async (scene) => ({
    as: await scene.signIn(scene.firm.admin),
    json: { ...bodies['PUT /v1/firm/identity-provider'], issuer: scene.issuer },
  }),
  'DELETE /v1/firm/identity-provider': about(
    'DELETE /v1/firm/identity-provider',
    undefined,
    'admin',
  ),
  'DELETE /v1/auth/openid/link': about('DELETE /v1/auth/openid/link', undefined, 'paralegal'),
  'POST /v1/support-grants': about('POST /v1/support-grants', undefined, 'admin'),
  'POST /v1/support-grants/:id/revoke': about(
    'POST /v1/support-grants/:id/revoke',
    'support_grants WHERE revoked_at IS NULL AND',
    'admin',
  ),
  'POST /v1/clients': about('POST /v1/clients'),
  'POST /v1/clients/:id/dependents': about('POST /v1/clients/:id/dependents', 'clients WHERE'),
  'POST /v1/clients/:id/relatives': async (scene) => {
    const personId = await withFirm(scene.server.database, scene.firm.paralegal, (ctx) =>
      createPerson(ctx, { fullName: 'Irmã' }),
    );
    const { id } = await find(scene, 'clients WHERE');

    return {
      id,
      as: await scene.signIn(scene.firm.lawyer),
      json: { personId, kinship: 'sibling' },
    };
  },
  'PATCH /v1/people/:id': about('PATCH /v1/people/:id', 'people WHERE'),
  'POST /v1/people/:id/reveal': async (scene) => {
    const id = await withFirm(scene.server.database, scene.firm.paralegal, (ctx) =>
      createPerson(ctx, { fullName: 'Maria', nif: '123456789' }),
    );

    return {
      id,
      as: await scene.signIn(scene.firm.lawyer),
      json: bodies['POST /v1/people/:id/reveal'] ?? {},
    };
  },
  'POST /v1/permits/:id/reveal': about('POST /v1/permits/:id/reveal', 'permits WHERE'),
  'POST /v1/people/:id/permits': about('POST /v1/people/:id/permits', 'people WHERE'),
  'POST /v1/people/:id/receipt-checks': async (scene) => {
    const { id } = await find(scene, 'people WHERE erasure IS NULL AND');
    const [office] = await asOwner<{ id: string }>(
      scene.server.ownerUrl,
      'SELECT id FROM offices LIMIT 1',
    );

    return {
      id,
      as: await scene.signIn(scene.firm.paralegal),
      json: { ...bodies['POST /v1/people/:id/receipt-checks'], officeId: office?.id },
    };
  },
  'POST /v1/cases': async (scene) => {
    const [matter] = await asOwner<Record<'clientId' | 'personId' | 'officeId', string>>(
      scene.server.ownerUrl,
      `SELECT client_id AS "clientId", person_id AS "personId", office_id AS "officeId" FROM cases WHERE id = '${scene.caseId}'`,
    );

    return {
      as: await scene.signIn(scene.firm.paralegal),
      json: {
        ...matter,
        ownerId: scene.firm.paralegal.userId,
        lawyerId: scene.firm.lawyer.userId,
        playbook: 'general_contactenos',
        ...harmlessFacts('general_contactenos'),
      },
    };
  },
  'PATCH /v1/cases/:id': about('PATCH /v1/cases/:id', 'cases WHERE'),
  'POST /v1/cases/:id/events': async (scene) => ({
    id: scene.caseId,
    as: await scene.signIn(scene.firm.lawyer),
    json: { event: 'appointment_set', on: '2026-05-21' },
  }),
  'PUT /v1/cases/:id/steps/:step': async (scene) => ({
    ...(await firstStep(scene)),
    json: { on: '2026-05-21' },
  }),
  'DELETE /v1/cases/:id/steps/:step': async (scene) => {
    const { id, step, as } = await firstStep(scene);
    await withFirm(scene.server.database, scene.firm.lawyer, (ctx) =>
      markStep(ctx, { caseId: id, step }),
    );

    return { id, step, as };
  },
  'PUT /v1/cases/:id/facts': about('PUT /v1/cases/:id/facts', "cases WHERE status = 'open' AND"),
  'PUT /v1/cases/:id/restriction': about('PUT /v1/cases/:id/restriction', 'cases WHERE'),
  'POST /v1/cases/:id/restriction/entry': about(
    'POST /v1/cases/:id/restriction/entry',
    'cases WHERE is_restricted AND',
    'admin',
  ),
  'POST /v1/cases/:id/submissions': about('POST /v1/cases/:id/submissions', 'cases WHERE'),
  'PUT /v1/submissions/:id/delivery': about(
    'PUT /v1/submissions/:id/delivery',
    'submissions WHERE',
  ),
  'POST /v1/submissions/:id/reveal': about('POST /v1/submissions/:id/reveal', 'submissions WHERE'),
  'POST /v1/cases/:id/note/reveal': numbersInNote,
  'POST /v1/cases/:id/notices': about('POST /v1/cases/:id/notices', 'cases WHERE'),
  'POST /v1/alerts/:id/acknowledge': about(
    'POST /v1/alerts/:id/acknowledge',
    'alerts WHERE acknowledged_at IS NULL AND',
  ),
  'POST /v1/deadlines/:id/complete': about(
    'POST /v1/deadlines/:id/complete',
    `${openDeadline} fixed_by IS NULL AND`,
  ),
  'POST /v1/deadlines/:id/override': about(
    'POST /v1/deadlines/:id/override',
    `${openDeadline} fixed_by IS NULL AND`,
  ),
  'POST /v1/deadlines/:id/override/release': about(
    'POST /v1/deadlines/:id/override/release',
    `${openDeadline} fixed_by IS NOT NULL AND`,
  ),
  'POST /v1/impacts/decisions': async (scene) => {
    const { id } = await find(scene, "date_changes WHERE state = 'waiting' AND");

    return {
      as: await scene.signIn(scene.firm.lawyer),
      json: { decision: 'keep', ids: [id], reason: 'parecer' },
    };
  },
  'POST /v1/impacts/acknowledgements': async (scene) => {
    const { id } = await find(scene, 'date_changes WHERE run_id IS NOT NULL AND');
    await asOwner(
      scene.server.ownerUrl,
      `UPDATE date_changes SET state = 'applied', acknowledged_at = NULL, acknowledged_by = NULL WHERE id = '${id}'`,
    );

    return { as: await scene.signIn(scene.firm.lawyer), json: { ids: [id] } };
  },
  'POST /v1/closures': about('POST /v1/closures'),
  'POST /v1/closures/:id/amendment': about(
    'POST /v1/closures/:id/amendment',
    'firm_calendar_entries WHERE',
  ),
  'POST /v1/closures/:id/withdrawal': about(
    'POST /v1/closures/:id/withdrawal',
    'firm_calendar_entries WHERE',
  ),
  'PUT /v1/readings': about('PUT /v1/readings'),
};

/** A note in which a number stands: each such number is a look. */
async function numbersInNote(scene: Scene) {
  const { caseId, personId } = await mintCase(scene.server, scene.firm, 'general_contactenos');
  await withFirm(scene.server.database, scene.firm.paralegal, (ctx) =>
    addPermit(ctx, { personId, permit: { number: 'AB12345', legalBasis: 'art. 77' } }),
  );

  return { id: caseId, as: await scene.signIn(scene.firm.lawyer) };
}

async function firstStep(scene: Scene) {
  const as = await scene.signIn(scene.firm.lawyer);

  return { id: scene.caseId, step: 'check_parents', as };
}

/** The firm's last row that fits, with its version where it has one. */
async function find(scene: Scene, query: string): Promise<{ id: string; version?: number }> {
  const [table = ''] = query.split(' ');
  const [row] = await asOwner<{ row: { id: string; version?: number } }>(
    scene.server.ownerUrl,
    `SELECT to_jsonb(${table}) AS row FROM ${query} firm_id = '${scene.firm.id}' ORDER BY id DESC LIMIT 1`,
  );
  if (!row) throw new Error(`the firm has nothing in: ${query}`);

  return row.row;
}
