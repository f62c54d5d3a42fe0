import { createHash } from 'node:crypto';
import { withFirm } from '#db/with-firm';
import type { Storage } from '#platform/storage/storage';
import { announceFile } from '#services/files/announce-file';
import { completeFile } from '#services/files/complete-file';
import { uploadKey } from '#services/files/object-keys';
import { tendFile } from '#services/files/tend-file';
import { recordDocument } from '#services/documents/record-document';
import { pdf } from '../files/samples.ts';
import type { TestFirm } from './mint-firm.ts';
import type { TestDatabase } from './test-database.ts';

type Place = { readonly server: TestDatabase; readonly firm: TestFirm; readonly storage: Storage };

/** A file that is announced and lies where its upload goes; nobody has looked at it. */
export async function sendFile(
  { server, firm, storage }: Place,
  caseId: string,
  content = pdf(),
): Promise<string> {
  const { id } = await withFirm(server.database, firm.paralegal, (ctx) =>
    announceFile(ctx, storage, {
      caseId,
      file: {
        name: `passaporte ${firm.canary}.pdf`,
        type: 'application/pdf',
        size: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      },
    }),
  );
  await storage.put(uploadKey({ firmId: firm.id, id }), content);

  return id;
}

/** A file that can be read, and is the passport of the case. */
export async function mintFile(
  place: Place,
  caseId: string,
  content = pdf(),
): Promise<{ fileId: string; documentId: string }> {
  const { server, firm, storage } = place;
  const fileId = await sendFile(place, caseId, content);
  await completeFile({ database: server.database, storage }, firm.paralegal, fileId);
  await tendFile(
    { database: server.database, storage, scanner: undefined },
    { firmId: firm.id, id: fileId },
  );
  const { id: documentId } = await withFirm(server.database, firm.paralegal, (ctx) =>
    recordDocument(ctx, {
      caseId,
      said: { fileId, document: 'passport', issuedOn: '2024-01-10', expiresOn: '2034-01-09' },
    }),
  );

  return { fileId, documentId };
}
