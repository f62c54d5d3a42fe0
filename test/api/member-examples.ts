import { randomBytes } from 'node:crypto';
import { withPlatform } from '#db/with-platform';
import type { Role } from '#db/with-firm';
import { newToken, sha256 } from '#platform/tokens';
import { addMember } from '#services/firms/add-member';
import { testPassword } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { bodies } from './request-bodies.ts';
import type { Example, Scene } from './route-example.ts';

const password = 'papagaio nadador 71 luas';
const newAddress = () => `${randomBytes(5).toString('hex')}@example.test`;

/** A colleague whom no other example works with. */
async function colleague(scene: Scene, role: Role = 'paralegal') {
  const email = newAddress();
  const person = { firmId: scene.firm.id, email, name: 'C', password: testPassword, role };

  return { email, ...(await withPlatform(scene.server.ownerUrl, (ctx) => addMember(ctx, person))) };
}

function byAdmin(route: string, role?: Role): Example {
  return async (scene) => ({
    as: await scene.signIn(scene.firm.admin),
    id: (await colleague(scene, role)).userId,
    headers: { 'if-match': '"1"' },
    json: bodies[route] ?? {},
  });
}

/** An invitation that was sent, with the link that was in it. */
async function invited(scene: Scene, email = newAddress()) {
  const token = newToken();
  const [row] = await asOwner<{ id: string }>(
    scene.server.ownerUrl,
    `INSERT INTO invitations (firm_id, id, email, role, invited_by, delivery, token_hash, expires_at)
     VALUES ($1, gen_random_uuid(), $2, 'paralegal', $3, 'sent', $4, now() + interval '1 hour') RETURNING id`,
    [scene.firm.id, email, scene.firm.admin.userId, sha256(token)],
  );

  return { id: row?.id ?? '', token };
}

/** A letter with a link, as the worker sent it. */
async function mailed(scene: Scene, kind: 'reset' | 'email_change', userId: string) {
  const token = newToken();
  await asOwner(
    scene.server.ownerUrl,
    `INSERT INTO letters (id, kind, address, user_id, state, token_hash, expires_at)
     VALUES (gen_random_uuid(), $1, $2, $3, 'sent', $4, now() + interval '1 hour')`,
    [kind, newAddress(), userId, sha256(token)],
  );

  return token;
}

function aboutInvitation(): Example {
  return async (scene) => ({
    as: await scene.signIn(scene.firm.admin),
    id: (await invited(scene)).id,
  });
}

export const memberExamples: Readonly<Record<string, Example>> = {
  'PATCH /v1/members/:id': byAdmin('PATCH /v1/members/:id'),
  'POST /v1/members/:id/handover': async (scene) => ({
    as: await scene.signIn(scene.firm.admin),
    id: scene.firm.paralegal.userId,
    json: { ownerId: (await colleague(scene)).userId },
  }),
  'POST /v1/members/:id/deactivation': byAdmin('POST /v1/members/:id/deactivation'),
  'POST /v1/members/:id/reactivation': async (scene) => {
    const { userId } = await colleague(scene);
    await asOwner(
      scene.server.ownerUrl,
      'UPDATE memberships SET is_active = false WHERE user_id = $1',
      [userId],
    );

    return { as: await scene.signIn(scene.firm.admin), id: userId };
  },
  'POST /v1/absences': async (scene) => ({
    as: await scene.signIn(scene.firm.lawyer),
    json: bodies['POST /v1/absences'] ?? {},
  }),
  'POST /v1/absences/:id/withdrawal': async (scene) => {
    const { userId } = await colleague(scene);
    const [absence] = await asOwner<{ id: string }>(
      scene.server.ownerUrl,
      `INSERT INTO absences (firm_id, id, member_id, starts_on, ends_on, set_by)
       VALUES ($1, gen_random_uuid(), $2, '2099-08-03', '2099-08-14', $2) RETURNING id`,
      [scene.firm.id, userId],
    );

    return { as: await scene.signIn(scene.firm.admin), id: absence?.id ?? '' };
  },
  'POST /v1/invitations': async (scene) => ({
    as: await scene.signIn(scene.firm.admin),
    json: { email: newAddress(), role: 'lawyer' },
  }),
  'POST /v1/invitations/:id/resend': aboutInvitation(),
  'POST /v1/invitations/:id/revocation': aboutInvitation(),
  'POST /v1/auth/invitations/accept': async (scene) => ({
    json: { token: (await invited(scene)).token, name: 'Nova', locale: 'pt', password },
  }),
  'POST /v1/auth/invitations/join': async (scene) => ({
    as: await scene.signIn(scene.other.paralegal),
    json: { token: (await invited(scene, scene.other.paralegal.email)).token },
  }),
  'POST /v1/auth/email-changes': async (scene) => ({
    as: await scene.signIn(await colleague(scene)),
    json: { email: newAddress(), password: testPassword },
  }),
  'POST /v1/auth/email-confirmations': async (scene) => {
    const { userId } = await colleague(scene);

    return { json: { token: await mailed(scene, 'email_change', userId) } };
  },
  'POST /v1/auth/resets': async (scene) => {
    const { userId } = await colleague(scene);

    return { json: { token: await mailed(scene, 'reset', userId), password } };
  },
};
