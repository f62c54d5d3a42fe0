import { createHash, randomUUID } from 'node:crypto';
import { withFirm } from '#db/with-firm';
import { fileKey } from '#services/files/object-keys';
import { recordSubmission } from '#services/submissions/record-submission';
import { handleEvent } from '#services/outbox/handle-event';
import { mintCase, mintFirm, type TestFirm } from '#test/harness/mint-firm';
import { asOwner, startDatabase, type TestDatabase } from '#test/harness/test-database';
import { startStorage, type TestStorage } from '#test/harness/test-storage';
import { startApi } from '../api/start-api.ts';

export type BundleStage = Awaited<ReturnType<typeof startBundles>>;
type Kept = { readonly name: string; readonly type: string; readonly state?: string };

/** A firm with a case in which something was filed, with a note, and its dates settled. */
export async function startBundles() {
  const server = await startDatabase();
  const files = await startStorage();
  const api = await startApi(server, files.environment);
  const firm = await mintFirm(server);
  const other = await mintFirm(server);
  const fetchFile = async (route: string, as: string) => {
    const answer = await fetch(`${api.url}${route}`, {
      headers: { authorization: `Bearer ${as}` },
    });

    return { status: answer.status, content: Buffer.from(await answer.arrayBuffer()) };
  };

  return {
    server,
    files,
    storage: files.storage,
    api,
    firm,
    other,
    fetchFile,
    open: () => openFiled(server, firm),
    keep: (caseId: string, kept: Kept, content: Buffer) =>
      keepFile({ server, files, firm }, { caseId, kept, content }),
    stop: async () => {
      await api.stop();
      await files.stop();
      await server.stop();
    },
  };
}

async function openFiled(server: TestDatabase, firm: TestFirm): Promise<string> {
  const { caseId } = await mintCase(server, firm);
  await withFirm(server.database, firm.paralegal, (ctx) =>
    recordSubmission(ctx, {
      caseId,
      submission: {
        kind: 'request',
        channel: 'contactenos',
        menuPath: [],
        filedAt: '2026-05-04T10:00:00Z',
        reference: `CT-${caseId.slice(-8)}`,
        note: 'Peço a marcação de um atendimento para o titular.',
      },
    }),
  );
  const events = await asOwner<{ id: string }>(
    server.ownerUrl,
    'SELECT id FROM outbox WHERE handled_at IS NULL AND firm_id = $1 ORDER BY id',
    [firm.id],
  );
  for (const { id } of events) await handleEvent(server.database, id);

  return caseId;
}

/** A file as it lies there, whatever the checks of an upload would have said: those of years ago were others. */
async function keepFile(
  { server, files, firm }: { server: TestDatabase; files: TestStorage; firm: TestFirm },
  { caseId, kept, content }: { caseId: string; kept: Kept; content: Buffer },
): Promise<string> {
  const id = randomUUID();
  const key = fileKey({ firmId: firm.id, id });
  const sha256 = createHash('sha256').update(content).digest('hex');
  await files.storage.put(key, content);
  await asOwner(
    server.ownerUrl,
    `INSERT INTO files (firm_id, id, case_id, object_key, name, type, size, sha256, uploaded_by, state, scan, checked_at, refusal)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'clean', now(), 'damaged')`,
    [
      firm.id,
      id,
      caseId,
      key,
      kept.name,
      kept.type,
      content.length,
      sha256,
      firm.paralegal.userId,
      kept.state ?? 'clean',
    ],
  );

  return sha256;
}
