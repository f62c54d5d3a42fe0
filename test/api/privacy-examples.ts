import { withFirm, type Role } from '#db/with-firm';
import { createPerson } from '#services/people/create-person';
import { placeHold } from '#services/privacy/place-hold';
import { checkReceipt } from '#services/receipts/check-receipt';
import { officeOf } from '#test/harness/mint-firm';
import { bodies } from './request-bodies.ts';
import type { Example, Scene } from './route-example.ts';

/** A person whom no other example and no case is about. */
function newPerson({ server, firm }: Scene): Promise<string> {
  return withFirm(server.database, firm.paralegal, (ctx) =>
    createPerson(ctx, { fullName: 'Pessoa' }),
  );
}

function aboutSomebody(route: string, role: Role): Example {
  return async (scene) => ({
    as: await scene.signIn(scene.firm[role]),
    id: await newPerson(scene),
    json: bodies[route] ?? {},
  });
}

export const privacyExamples: Readonly<Record<string, Example>> = {
  'POST /v1/people/:id/holds': aboutSomebody('POST /v1/people/:id/holds', 'lawyer'),
  'POST /v1/people/:id/erasure': aboutSomebody('POST /v1/people/:id/erasure', 'admin'),
  'POST /v1/people/:id/naturalisation-releases': async (scene) => {
    const personId = await newPerson(scene);
    await withFirm(scene.server.database, scene.firm.lawyer, async (ctx) =>
      checkReceipt(ctx, {
        personId,
        receipt: {
          officeId: await officeOf(ctx, 'lisboa'),
          issuedOn: '2026-05-20',
          askedFor: 'art_15',
          category: 'Art. 17.º Lei 37/2006',
        },
      }),
    );

    return {
      as: await scene.signIn(scene.firm.lawyer),
      id: personId,
      json: bodies['POST /v1/people/:id/naturalisation-releases'] ?? {},
    };
  },
  'POST /v1/holds/:id/lift': async (scene) => {
    const personId = await newPerson(scene);
    const { id } = await withFirm(scene.server.database, scene.firm.lawyer, (ctx) =>
      placeHold(ctx, { personId, reason: 'litígio' }),
    );

    return {
      as: await scene.signIn(scene.firm.lawyer),
      id,
      json: bodies['POST /v1/holds/:id/lift'] ?? {},
    };
  },
};
