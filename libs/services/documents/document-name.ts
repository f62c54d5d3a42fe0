import { z } from 'zod';
import { documents, type DocumentId } from '#domain/playbooks/pieces/documents';

export function isDocument(name: string): name is DocumentId {
  return Object.hasOwn(documents, name);
}

/** One of the documents that procedures ask for. */
export const DocumentName = z.enum(Object.keys(documents).filter(isDocument));
