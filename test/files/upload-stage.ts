import { createHash } from 'node:crypto';
import { claimRows } from '#db/system';
import { openScanner } from '#platform/scanner';
import { tendFile } from '#services/files/tend-file';
import { startScanner } from '#test/harness/clamd';
import { mintCase, mintFirm } from '#test/harness/mint-firm';
import { asOwner, startDatabase } from '#test/harness/test-database';
import { startStorage, type StorageKind } from '#test/harness/test-storage';
import { startApi } from '../api/start-api.ts';
import { pdf } from './samples.ts';

type Upload = { readonly url: string; readonly headers: Record<string, string> };
export type UploadStage = Awaited<ReturnType<typeof startUploads>>;

export function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What is said of a file before it is sent. */
export function announced(content = pdf()) {
  const size = content.length;

  return { name: 'documento.pdf', type: 'application/pdf', size, sha256: hashOf(content) };
}

/** A firm with a case, the API, a place for files and a scanner: everything that a file meets on its way. */
export async function startUploads(kind: StorageKind) {
  const [server, place, scanner] = await Promise.all([
    startDatabase(),
    startStorage(kind),
    startScanner(),
  ]);
  const api = await startApi(server, place.environment);
  const firm = await mintFirm(server);
  const { caseId } = await mintCase(server, firm);
  const as = await api.signIn(firm.paralegal);

  const announce = async (
    content: Buffer,
    other: object = {},
  ): Promise<{ id: string; upload: Upload }> => {
    const json = { ...announced(content), ...other };
    const { status, body } = await api.ask(`POST /v1/cases/${caseId}/files`, { as, json });
    if (status !== 200) throw new Error(JSON.stringify(body));

    return { id: Reflect.get(Object(body), 'id'), upload: Reflect.get(Object(body), 'upload') };
  };
  const put = async ({ url, headers }: Upload, body: Buffer): Promise<{ status: number }> => {
    const address = url.replace('http://admin.test', api.url);
    const answer = await fetch(address, { method: 'PUT', headers, body: new Uint8Array(body) });
    await answer.arrayBuffer();

    return { status: answer.status };
  };

  return {
    server,
    place,
    scanner,
    api,
    firm,
    caseId,
    as,
    announce,
    put,
    send: async (content: Buffer, other: object = {}): Promise<string> => {
      const { id, upload } = await announce(content, other);
      const { status } = await put(upload, content);
      if (status > 299) throw new Error(`the storage answers ${status}`);

      return id;
    },
    complete: (id: string) => api.ask(`POST /v1/files/${id}/complete`, { as }),
    read: (id: string) => api.ask(`GET /v1/files/${id}/content`, { as }),
    /** What the worker does, once, with everything that waits. */
    tend: async (isScanned = true): Promise<void> => {
      const { database } = server;
      const { storage } = place;
      const means = {
        database,
        storage,
        scanner: isScanned ? openScanner(scanner.url, 300) : undefined,
      };
      const files = await claimRows(database, 'files', { batch: 50, leaseSeconds: 60 });
      for (const { firm_id: firmId, id } of files) await tendFile(means, { firmId, id });
    },
    /** Every pause is over. */
    later: () => asOwner(server.ownerUrl, 'UPDATE files SET lease_until = NULL'),
    viewOf: async (id: string): Promise<unknown> => {
      const { body } = await api.ask(`GET /v1/cases/${caseId}/documents`, { as });
      const files: { id: string }[] = Reflect.get(Object(body), 'files');

      return files.find((each) => each.id === id);
    },
    keys: async (): Promise<string[]> => {
      const found: string[] = [];
      for await (const key of place.storage.list(`${firm.id}/`)) found.push(key);

      return found;
    },
    audited: async (id: string): Promise<string[]> => {
      const rows = await asOwner<{ action: string }>(
        server.ownerUrl,
        'SELECT action FROM audit WHERE subject_id = $1 ORDER BY at, id',
        [id],
      );

      return rows.map(({ action }) => action);
    },
    stop: async (): Promise<void> => {
      await api.stop();
      await scanner.stop();
      await place.stop();
      await server.stop();
    },
  };
}
