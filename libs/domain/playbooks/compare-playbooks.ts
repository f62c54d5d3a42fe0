import type { Text } from '#domain/calendar/text';
import type { PlaybookId } from '#domain/playbooks/playbook';
import type { DocumentNeed, MenuChoice, Playbook } from '#domain/playbooks/playbook-format';

import { ruleById } from '#domain/deadlines/rules';
import { playbookById } from '#domain/playbooks/catalogue';
import { choicesOf } from '#domain/playbooks/document-needs';
import { questions } from '#domain/playbooks/facts';
import { documents } from '#domain/playbooks/pieces/documents';
import { evidence } from '#domain/playbooks/pieces/evidence';
import { guards } from '#domain/playbooks/pieces/guards';
import { menus } from '#domain/playbooks/pieces/menus';

export const playbookParts = [
  'guard',
  'menu',
  'note',
  'document',
  'step',
  'rule',
  'ladder',
  'reminders',
  'evidence',
] as const;
type Part = (typeof playbookParts)[number];

/** One thing that is another, or there or not there, in the later of two playbooks. */
export type PlaybookChange = {
  readonly part: Part;
  readonly before: Text | null;
  readonly after: Text | null;
};

/** Each thing by its key: two playbooks have the same when key and text are the same. */
type Things = readonly (readonly [key: string, says: Text])[];

/**
 * What a case has to do otherwise when it goes from one version of a playbook, as its firm works by it, to another. Empty
 * when only the words around it differ.
 */
export function comparePlaybooks(before: Playbook, after: Playbook): PlaybookChange[] {
  const [earlier, later] = [partsOf(before), partsOf(after)];

  return playbookParts.flatMap((part) => differences(part, earlier[part], later[part]));
}

function differences(part: Part, before: Things, after: Things): PlaybookChange[] {
  const [old, now] = [new Map(before), new Map(after)];

  return [...new Set([...old.keys(), ...now.keys()])]
    .map((key) => ({ part, before: old.get(key) ?? null, after: now.get(key) ?? null }))
    .filter((change) => change.before?.pt !== change.after?.pt);
}

function partsOf(playbook: Playbook): Readonly<Record<Part, Things>> {
  const { menu, note, timers, dayTimers, onRefusal, leadTimes } = playbook;

  return {
    guard: playbook.guards.map((id) => [id, guards[id].says]),
    menu: menu ? menuThings(menu) : [],
    note: (note?.statements ?? []).map(({ id, text }) => [id, alike(text)]),
    document: playbook.documents.map((need) => [JSON.stringify(need), needText(need)]),
    step: playbook.steps.map(({ id, text, remark }) => [
      id,
      remark ? { pt: `${text.pt} (${remark})`, en: `${text.en} (${remark})` } : text,
    ]),
    rule: [...timers, ...dayTimers].map((timer) => [
      JSON.stringify(timer),
      ruleById(timer.rule).name,
    ]),
    ladder: [
      ...playbook.ladder.map(({ rule, opens }): Things[number] => [
        `${rule} ${opens}`,
        joined(' → ', [ruleById(rule).name, nameOf(opens)]),
      ]),
      ...(onRefusal ? [['refusal', joined(' → ', [refusal, nameOf(onRefusal)])] as const] : []),
    ],
    reminders: [['', alike(leadTimes.toSorted((a, b) => b - a).join(', '))]],
    evidence: playbook.evidence.map((id) => [id, evidence[id].name]),
  };
}

const refusal: Text = { pt: 'Recusa', en: 'Refusal' };

function nameOf(id: PlaybookId): Text {
  return playbookById(id)?.name ?? alike(id);
}

function menuThings({ primary, preferIfShown, fallback, forbidden = [] }: MenuChoice): Things {
  const offered = { primary, preferIfShown, fallback };

  return [
    ...Object.entries(offered).flatMap(([place, id]): Things =>
      id === undefined ? [] : [[place, alike(menus[id].path.join(' › '))]],
    ),
    ...forbidden.map((id): Things[number] => {
      const path = menus[id].path.join(' › ');

      return [`forbidden ${id}`, { pt: `proibido: ${path}`, en: `forbidden: ${path}` }];
    }),
  ];
}

function needText(need: DocumentNeed): Text {
  const named = joined(
    ' / ',
    choicesOf(need).map((id) => documents[id].name),
  );
  if (typeof need === 'string' || 'anyOf' in need) return named;
  const limit =
    'when' in need
      ? joined(' ', [
          questions[need.when.fact],
          need.when.is ? { pt: 'sim', en: 'yes' } : { pt: 'não', en: 'no' },
        ])
      : { pt: 'facultativo', en: 'optional' };

  return { pt: `${named.pt} (${limit.pt})`, en: `${named.en} (${limit.en})` };
}

function joined(separator: string, texts: readonly Text[]): Text {
  const inLocale = (locale: 'pt' | 'en') => texts.map((text) => text[locale]).join(separator);

  return { pt: inLocale('pt'), en: inLocale('en') };
}

function alike(text: string): Text {
  return { pt: text, en: text };
}
