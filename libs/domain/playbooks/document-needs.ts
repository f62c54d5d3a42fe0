import type { DocumentId } from '#domain/playbooks/pieces/documents';
import type { DocumentNeed } from '#domain/playbooks/playbook-format';

/** Every document that the needs name, each once. */
export function documentsOf(needs: readonly DocumentNeed[]): DocumentId[] {
  return [...new Set(needs.flatMap(choicesOf))];
}

/** The documents by which one need is met: one of them is enough. */
export function choicesOf(need: DocumentNeed): readonly DocumentId[] {
  if (typeof need === 'string') return [need];

  return 'anyOf' in need ? need.anyOf : [need.document];
}
