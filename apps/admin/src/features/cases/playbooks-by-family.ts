import type { TFunction } from 'i18next';
import type { Locale } from '#domain/calendar/text';
import { families } from '#domain/playbooks/playbook';
import type { PlaybookEntry } from '../../api/types.ts';

/** The procedures as a list to choose from, under the headings of their families. */
export function playbooksByFamily(
  playbooks: readonly PlaybookEntry[],
  locale: Locale,
  t: TFunction,
) {
  return families
    .map((family) => ({
      group: t(`playbooks.families.${family}`),
      items: playbooks
        .filter((playbook) => playbook.family === family)
        .map(({ id, name }) => ({ value: id, label: name[locale] })),
    }))
    .filter(({ items }) => items.length > 0);
}
