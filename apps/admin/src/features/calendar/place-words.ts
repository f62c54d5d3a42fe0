import type { TFunction } from 'i18next';
import { findOffice } from '#domain/calendar/offices';
import { findMunicipality, regions } from '#domain/calendar/places';
import type { CalendarEntry, NewEntry } from '../../api/types.ts';

/** Where a statement holds, in words. */
export function placeWords({ kind, code }: CalendarEntry['scope'], t: TFunction): string {
  if (kind === 'municipality') {
    return t('calendar.municipalityOf', { name: findMunicipality(code)?.name ?? code });
  }
  if (kind === 'office') return t('calendar.officeOf', { name: findOffice(code)?.name ?? code });
  if (kind === 'region') {
    const region = regions.find((each) => each === code);

    return region ? t(`calendar.regions.${region}`) : code;
  }

  return t(`calendar.scopes.${kind}`);
}

/** What a day does to a term, in words. */
export function effectWords(
  { effect = 'rolls', extent = 'full' }: Pick<NewEntry, 'effect' | 'extent'>,
  t: TFunction,
): string {
  if (effect === 'suspends') return t('calendar.effects.suspends');

  return t(`calendar.effects.${extent === 'full' ? 'rolls' : extent}`);
}
