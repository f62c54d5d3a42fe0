import { factsOf } from '#domain/playbooks/condition';
import type { FactId } from '#domain/playbooks/facts';
import { guards } from '#domain/playbooks/pieces/guards';
import type { Playbook } from '#domain/playbooks/playbook-format';

/** Every fact on which something in the procedure depends, each once: guards, dates, documents, then the note. */
export function factsOfPlaybook(playbook: Playbook): FactId[] {
  const documents = playbook.documents.flatMap((need) =>
    typeof need === 'object' && 'when' in need ? [need.when.fact] : [],
  );
  const note = (playbook.note?.statements ?? []).flatMap(({ when }) => (when ? factsOf(when) : []));

  return [
    ...new Set([
      ...playbook.guards.flatMap((guard) => factsOf(guards[guard].when)),
      ...playbook.dayTimers.map(({ from }) => from),
      ...documents,
      ...note,
    ]),
  ];
}
