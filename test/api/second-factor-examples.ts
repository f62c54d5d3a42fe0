import { randomBytes } from 'node:crypto';
import { withPlatform } from '#db/with-platform';
import { systemClock } from '#platform/clock';
import { beginSecondFactor } from '#services/auth/begin-second-factor';
import { confirmSecondFactor } from '#services/auth/confirm-second-factor';
import { readSession } from '#services/auth/read-session';
import { signIn } from '#services/auth/sign-in';
import { addMember } from '#services/firms/add-member';
import { codeOf } from '#test/harness/authenticator';
import { testPassword, visit } from '#test/harness/mint-firm';
import type { Example, Scene } from './route-example.ts';

const deviceToken = 'd'.repeat(43);

/** Somebody new in the firm, whose second factor is no other example's business. */
async function newcomer(scene: Scene) {
  const email = `${randomBytes(5).toString('hex')}@${scene.firm.canary}.test`;
  const person = { firmId: scene.firm.id, email, name: 'N', password: testPassword };
  await withPlatform(scene.server.ownerUrl, (ctx) =>
    addMember(ctx, { ...person, role: 'paralegal' }),
  );
  const as = await scene.signIn({ email });
  const { database } = scene.server;
  const session = await readSession(database, as);
  if (!session) throw new Error('just signed in');
  const begin = () => beginSecondFactor(database, session, { requestId: 'example' });
  const enrol = async () => {
    const { secret } = await begin();
    await confirmSecondFactor(database, session, { code: codeOf(secret, systemClock), visit });

    return secret;
  };

  return { as, email, begin, enrol };
}

export const secondFactorExamples: Readonly<Record<string, Example>> = {
  'POST /v1/auth/second-factor/secret': async (scene) => ({ as: (await newcomer(scene)).as }),
  'POST /v1/auth/second-factor/confirmation': async (scene) => {
    const { as, begin } = await newcomer(scene);
    const { secret } = await begin();

    return { as, json: { code: codeOf(secret, systemClock) } };
  },
  'POST /v1/auth/second-factor/recovery-codes': async (scene) => {
    const { as, enrol } = await newcomer(scene);
    await enrol();

    return { as };
  },
  'DELETE /v1/auth/second-factor': async (scene) => {
    const { as, enrol } = await newcomer(scene);
    await enrol();

    return { as };
  },
  'POST /v1/auth/second-factor': async (scene) => {
    const { email, enrol } = await newcomer(scene);
    const secret = await enrol();
    const asked: unknown = await signIn(
      scene.server.database,
      { email, password: testPassword },
      { ...visit, deviceToken },
    ).catch((error: unknown) => error);
    const challenge = String(Reflect.get(Object(asked), 'challenge'));

    return {
      json: { code: codeOf(secret, systemClock, 1) },
      headers: {
        cookie: `prazo_challenge=${challenge}; prazo_device=${deviceToken}`,
        origin: 'http://admin.test',
      },
    };
  },
};
