import type { Playbook } from '#domain/playbooks/playbook-format';

import { guards } from '#domain/playbooks/pieces/guards';

/** Why playbooks that are each in order cannot stand side by side, one reason a line; none when they can. */
export function catalogueProblems(playbooks: readonly Playbook[]): string[] {
  const ids = playbooks.map(({ id }) => id);
  const circle = ladderCircle(playbooks);

  return [
    ...repeated(ids).map((id) => `playbook ${id}: named twice`),
    ...repeated(playbooks.map(({ code }) => code)).map((code) => `code ${code}: given twice`),
    ...playbooks.flatMap((playbook) => [
      ...playbook.ladder
        .filter(({ opens }) => !ids.includes(opens))
        .map(({ opens }) => `playbook ${playbook.id}: its ladder opens ${opens}, which is missing`),
      ...(playbook.onRefusal === undefined || ids.includes(playbook.onRefusal)
        ? []
        : [`playbook ${playbook.id}: a refusal opens ${playbook.onRefusal}, which is missing`]),
      ...playbook.guards.flatMap((guard) => {
        const { goTo } = Object.hasOwn(guards, guard) ? guards[guard] : {};

        return goTo === undefined || ids.includes(goTo)
          ? []
          : [`playbook ${playbook.id}: its guard ${guard} leads to ${goTo}, which is missing`];
      }),
    ]),
    ...(circle.length > 0 ? [`ladder: ${circle.join(', ')} lead to one another`] : []),
  ];
}

// What is left when every playbook whose ladder leads nowhere but out has been taken away: silence must end somewhere.
function ladderCircle(playbooks: readonly Playbook[]): string[] {
  let left = [...playbooks];
  for (;;) {
    const open = new Set(left.map(({ id }) => id));
    const next = left.filter((each) => opensNext(each).some((id) => open.has(id)));
    if (next.length === left.length) return next.map(({ id }) => id);
    left = next;
  }
}

function opensNext({ ladder, onRefusal }: Playbook): Playbook['id'][] {
  return [...ladder.map(({ opens }) => opens), ...(onRefusal === undefined ? [] : [onRefusal])];
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
