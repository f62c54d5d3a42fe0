import type { Text } from '#domain/calendar/text';
import type { Playbook, Step } from '#domain/playbooks/playbook-format';

import { ruleIds } from '#domain/deadlines/rule';
import { noteProblems } from '#domain/playbooks/check-note';
import { dayFacts, yesNoFacts } from '#domain/playbooks/facts';
import { termsOfDecision } from '#domain/playbooks/common-timers';
import { documentsOf } from '#domain/playbooks/document-needs';
import { disputes } from '#domain/playbooks/pieces/disputes';
import { documents } from '#domain/playbooks/pieces/documents';
import { evidence } from '#domain/playbooks/pieces/evidence';
import { guards } from '#domain/playbooks/pieces/guards';
import { costs } from '#domain/playbooks/pieces/costs';
import { logins } from '#domain/playbooks/pieces/logins';
import { menus } from '#domain/playbooks/pieces/menus';
import { observedTimes } from '#domain/playbooks/pieces/observed-times';
import { channels, families, playbookIds } from '#domain/playbooks/playbook';

const codeOf = /^([A-E])\d$/;

/** Why a playbook cannot be used, one reason a line; none when it is in order. */
export function playbookProblems(playbook: Playbook): string[] {
  return [
    ...identityProblems(playbook),
    ...textProblems(playbook),
    ...unknown('guard', playbook.guards, Object.keys(guards)),
    ...twice('guard', playbook.guards),
    ...unknown('fact', factsOfDocuments(playbook), yesNoFacts),
    ...unknown('document', documentsOf(playbook.documents), Object.keys(documents)),
    ...unknown('evidence', playbook.evidence, Object.keys(evidence)),
    ...unknown('cost', playbook.costs, Object.keys(costs)),
    ...unknown('time', playbook.expected, Object.keys(observedTimes)),
    ...unknown('dispute', playbook.disputes, Object.keys(disputes)),
    ...unknown('login', playbook.login === undefined ? [] : [playbook.login], Object.keys(logins)),
    ...menuProblems(playbook),
    ...channelProblems(playbook),
    ...stepProblems(playbook.steps),
    ...ruleProblems(playbook),
    ...(playbook.note === undefined ? [] : noteProblems(playbook.note)),
  ];
}

function identityProblems({ id, code, version, family, legalBasis }: Playbook): string[] {
  const letter = codeOf.exec(code)?.[1];
  const expected = 'ABCDE'.charAt(families.indexOf(family));

  return [
    ...unknown('playbook', [id], playbookIds),
    ...(letter === expected ? [] : [`code: ${code} is not one of the family ${family}`]),
    ...(Number.isInteger(version) && version > 0 ? [] : [`version: ${version} is none`]),
    ...(legalBasis.length > 0 ? [] : ['legal basis: nothing is cited']),
  ];
}

function textProblems(playbook: Playbook): string[] {
  const { name, summary, trigger, steps, warnings } = playbook;
  const texts: readonly (readonly [string, Text])[] = [
    ['name', name],
    ['summary', summary],
    ['trigger', trigger],
    ...steps.map(({ id, text }) => [`step ${id}`, text] as const),
    ...warnings.map(({ text }, index) => [`warning ${index + 1}`, text] as const),
  ];

  return texts.flatMap(([where, text]) => missingLanguages(where, text));
}

/** The languages in which a text is missing. */
export function missingLanguages(where: string, text: Text): string[] {
  return (['pt', 'en'] as const)
    .filter((locale) => !text[locale]?.trim())
    .map((locale) => `${where}: no text in ${locale}`);
}

function menuProblems({ menu, channels: plan }: Playbook): string[] {
  if (menu === undefined) return [];
  const { primary, preferIfShown, fallback, forbidden = [] } = menu;
  const used = [primary, preferIfShown, fallback].filter((id) => id !== undefined);
  const strange = unknown('menu', [...used, ...forbidden], Object.keys(menus));
  if (strange.length > 0) return strange;

  const banned = used.filter((id) =>
    forbidden.some((each) => menus[each].path.every((level, i) => menus[id].path[i] === level)),
  );

  return [
    ...banned.map((id) => `menu: ${id} is both offered and forbidden`),
    ...(new Set(used).size === used.length ? [] : ['menu: the same path is offered twice']),
    ...(plan.file.includes('contactenos') ? [] : ['menu: nothing is filed by contactenos']),
  ];
}

function channelProblems({ channels: plan }: Playbook): string[] {
  const { file, alongside = [] } = plan;
  const both = file.filter((channel) => alongside.includes(channel));

  return [
    ...(file.length > 0 ? [] : ['channels: nowhere to file']),
    ...unknown('channel', [...file, ...alongside], channels),
    ...both.map((channel) => `channels: ${channel} both files and goes alongside`),
  ];
}

function stepProblems(steps: readonly Step[]): string[] {
  const ids = steps.map(({ id }) => id);
  const strange = steps.flatMap(({ id, after = [] }) =>
    after
      .filter((each) => !ids.includes(each))
      .map((each) => `step ${id}: waits for an unknown step ${each}`),
  );
  const kept = steps.flatMap(({ keeps }) => (keeps === undefined ? [] : [keeps]));
  const circle = circleIn(steps);

  return [
    ...twice('step', ids),
    ...strange,
    ...unknown('evidence', kept, Object.keys(evidence)),
    ...(circle.length > 0 ? [`steps: ${circle.join(', ')} wait for one another`] : []),
  ];
}

// What is left when every step whose predecessors are done has been taken away.
function circleIn(steps: readonly Step[]): string[] {
  let left = [...steps];
  for (;;) {
    const open = new Set(left.map(({ id }) => id));
    const next = left.filter(({ after = [] }) => after.some((each) => open.has(each)));
    if (next.length === left.length) return next.map(({ id }) => id);
    left = next;
  }
}

function ruleProblems({ id, timers, dayTimers, ladder, onRefusal, leadTimes }: Playbook): string[] {
  const started = [...timers, ...dayTimers].map(({ rule }) => rule);
  const unwatched = ladder.filter(({ rule }) => !started.includes(rule));
  const opened = [...ladder.map(({ opens }) => opens), ...(onRefusal ? [onRefusal] : [])];

  return [
    ...unknown('rule', [...started, ...ladder.map(({ rule }) => rule)], ruleIds),
    ...unknown('playbook', opened, playbookIds),
    ...unknown(
      'day',
      dayTimers.map(({ from }) => from),
      dayFacts,
    ),
    ...twice(
      'ladder',
      ladder.map(({ rule, opens }) => `${rule} ${opens}`),
    ),
    ...ladder
      .filter(({ opens }) => opens === id)
      .map(({ rule }) => `ladder: ${rule} opens the playbook itself`),
    ...(onRefusal === id ? ['refusal: opens the playbook itself'] : []),
    ...refusalsUnwatched(timers, onRefusal),
    ...unwatched.map(({ rule }) => `ladder: nothing starts ${rule}`),
    ...(leadTimes.includes(0) ? [] : ['lead times: nobody is reminded on the last day']),
  ];
}

/** Wherever a refusal leads on, its terms run: nobody is to have to type the day first. */
function refusalsUnwatched(timers: Playbook['timers'], onRefusal: Playbook['onRefusal']): string[] {
  const watched = new Set(timers.flatMap(({ rule, on }) => (on === 'notice' ? [rule] : [])));

  return onRefusal === undefined
    ? []
    : termsOfDecision
        .filter((rule) => !watched.has(rule))
        .map((rule) => `refusal: no decision starts ${rule}`);
}

function unknown(what: string, used: readonly string[], known: readonly string[]): string[] {
  return [...new Set(used)]
    .filter((id) => !known.includes(id))
    .map((id) => `${what}: ${id} is unknown`);
}

function twice(what: string, names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
    (name) => `${what} ${name}: named twice`,
  );
}

function factsOfDocuments({ documents: needs }: Playbook): string[] {
  return needs.flatMap((need) =>
    typeof need === 'object' && 'when' in need ? [need.when.fact] : [],
  );
}
