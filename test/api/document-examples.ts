import { mintFile, sendFile } from '#test/harness/mint-file';
import { bodies } from './request-bodies.ts';
import type { Example } from './route-example.ts';

export const documentExamples: Readonly<Record<string, Example>> = {
  'POST /v1/cases/:id/files': async ({ signIn, firm, caseId }) => ({
    as: await signIn(firm.paralegal),
    id: caseId,
    json: bodies['POST /v1/cases/:id/files'] ?? {},
  }),
  'POST /v1/cases/:id/bundles': async ({ signIn, firm, caseId }) => ({
    as: await signIn(firm.paralegal),
    id: caseId,
    json: {},
  }),
  'POST /v1/files/:id/complete': async (scene) => ({
    as: await scene.signIn(scene.firm.paralegal),
    id: await sendFile(scene, scene.caseId),
  }),
  'PUT /v1/cases/:id/documents': async (scene) => {
    const { fileId } = await mintFile(scene, scene.caseId);

    return {
      as: await scene.signIn(scene.firm.paralegal),
      id: scene.caseId,
      json: { fileId, document: 'passport', expiresOn: '2033-01-09' },
    };
  },
  'DELETE /v1/documents/:id': async (scene) => ({
    as: await scene.signIn(scene.firm.paralegal),
    id: (await mintFile(scene, scene.caseId)).documentId,
  }),
};
