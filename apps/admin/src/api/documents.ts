import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, done } from './answer.ts';
import { Problem } from './problem.ts';
import type { NewDocument, StoredFile } from './types.ts';

type FileType = StoredFile['type'];

/** What may be kept, by the ending of its name: browsers do not know all of them. */
const types: Readonly<Record<string, FileType>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
  heif: 'image/heic',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  txt: 'text/plain',
  eml: 'message/rfc822',
};

/** For the browser's own choice of files. */
export const acceptedEndings = Object.keys(types).map((ending) => `.${ending}`);

/** Bytes. */
export const largestFile = 25 * 1024 * 1024;

/** Asks again by itself while a file waits to be looked at. */
export const checklistQuery = (id: string, on: string | null) =>
  queryOptions({
    queryKey: ['cases', id, 'documents', on],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/v1/cases/{id}/documents', {
          params: { path: { id }, query: { ...(on && { on }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.files.some((file) => file.state === 'quarantined') ? 2_000 : false,
  });

export function typeOf(file: File): FileType | undefined {
  const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase();

  return ending === undefined ? undefined : types[ending];
}

/** Announces a file, sends it straight to the storage, and has it looked at. `onProgress` gets 0 to 1. */
export async function uploadFile(
  caseId: string,
  file: File,
  onProgress: (part: number) => void,
): Promise<StoredFile> {
  const type = typeOf(file);
  if (type === undefined) throw new Error('only files of a known type are sent');
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const sha256 = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0'));
  const { id, upload } = await answer(
    api.POST('/v1/cases/{id}/files', {
      params: { path: { id: caseId } },
      body: { name: file.name, size: file.size, type, sha256: sha256.join('') },
    }),
  );
  await send(upload, file, onProgress);

  return answer(api.POST('/v1/files/{id}/complete', { params: { path: { id } } }));
}

export function recordDocument(id: string, body: NewDocument): Promise<{ id: string }> {
  return answer(api.PUT('/v1/cases/{id}/documents', { params: { path: { id } }, body }));
}

export function takeBackDocument(id: string): Promise<void> {
  return done(api.DELETE('/v1/documents/{id}', { params: { path: { id } } }));
}

/** Where the browser saves a file from. */
export function contentAddress(id: string): string {
  return `/v1/files/${id}/content`;
}

/** By XMLHttpRequest: fetch does not say how much of a body has left. */
function send(
  { url, headers }: { readonly url: string; readonly headers: Readonly<Record<string, string>> },
  file: File,
  onProgress: (part: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded / file.size));
    request.addEventListener('load', () =>
      request.status < 300 ? resolve() : reject(new Problem(request.status, undefined)),
    );
    request.addEventListener('error', () => reject(new Problem(0, undefined)));
    request.send(file);
  });
}
