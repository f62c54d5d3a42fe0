import { withFirm } from '#db/with-firm';
import { OverlayContent } from '#services/playbooks/overlay-view';
import { findOverlay } from '#services/playbooks/find-overlay';
import { setOverlay } from '#services/playbooks/set-overlay';
import { mintCase } from '#test/harness/mint-firm';
import { bodies } from './request-bodies.ts';
import type { Example, Scene } from './route-example.ts';

const playbook = 'newborn_art_124';

export const playbookExamples: Readonly<Record<string, Example>> = {
  'PUT /v1/playbooks/:playbook/overlay': async (scene) => ({
    as: await scene.signIn(scene.firm.admin),
    json: bodies['PUT /v1/playbooks/:playbook/overlay'] ?? {},
    headers: { 'if-match': `"${await overlayVersion(scene)}"` },
  }),
  'POST /v1/playbooks/:playbook/rebase': async (scene) => {
    const { caseId } = await mintCase(scene.server, scene.firm, playbook);
    const version = await overlayVersion(scene);
    await withFirm(scene.server.database, scene.firm.admin, (ctx) =>
      setOverlay(ctx, { playbook, version, content: OverlayContent.parse({}) }),
    );

    return {
      as: await scene.signIn(scene.firm.lawyer),
      json: {
        to: { version: 1, overlayVersion: version + 1 },
        cases: [{ id: caseId, version: 1 }],
      },
    };
  },
};

async function overlayVersion({ server, firm }: Scene): Promise<number> {
  const { version } = await withFirm(server.database, firm.admin, (ctx) =>
    findOverlay(ctx, playbook),
  );

  return version;
}
