import type { CalendarEntry } from '#domain/calendar/calendar-entry';
import type { Municipality } from '#domain/calendar/places';

/** Whose days are asked for: a service in a municipality, perhaps one office of it. */
export type Place = {
  readonly municipality: Municipality;
  readonly office?: string;
  /** Whose closures bind the service; AIMA, I.P. follows the central government. */
  readonly authorities?: readonly string[];
};

const centralGovernment: readonly string[] = ['central_government'];

/** Whether an entry holds for the place. */
export function appliesAt({ scope }: CalendarEntry, place: Place): boolean {
  const { municipality, office, authorities = centralGovernment } = place;
  if (scope.kind === 'country') return scope.code === 'PT';
  if (scope.kind === 'region') return scope.code === municipality.region;
  if (scope.kind === 'municipality') return scope.code === municipality.code;

  return scope.kind === 'office' ? scope.code === office : authorities.includes(scope.code);
}
