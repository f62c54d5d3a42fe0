import type { Scope } from '#domain/calendar/calendar-entry';
import type { CivilDate } from '#domain/calendar/civil-date';
import { knownMunicipalities } from '#domain/calendar/places';
import type { Touch } from '../law/law-change.ts';

/** A query of `firm_id` and `id`, with the values of its parameters. */
export type Selection = { readonly text: string; readonly values: readonly unknown[] };

/**
 * SQL: the deadlines that a change can touch, in the firms that the transaction sees: open ones, and done ones whose
 * date has not come. What is set later was computed by the new law and is not among them.
 */
export function touchedDeadlines(touches: readonly Touch[], today: CivilDate): Selection {
  const values: unknown[] = [today];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const parts = touches.flatMap((touch) => {
    const source = sourceOf(touch, parameter);

    return [
      `SELECT d.firm_id, d.id FROM ${source} AND d.status = 'open'`,
      `SELECT d.firm_id, d.id FROM ${source} AND d.status = 'done' AND d.safe_on >= $1::date`,
    ];
  });

  return { text: parts.join(' UNION '), values };
}

function sourceOf(touch: Touch, parameter: (value: unknown) => string): string {
  if (touch.kind === 'all') return 'deadlines d WHERE true';
  if (touch.kind === 'rule') {
    const rule = parameter(touch.rule);

    return touch.from
      ? `deadlines d WHERE d.rule = ${rule} AND d.starts_on >= ${parameter(touch.from)}`
      : `deadlines d WHERE d.rule = ${rule}`;
  }
  // A holiday can matter anywhere in the period, a closure only where some reading ends.
  const span =
    touch.effect === 'suspends' ? 'd.reach_from, d.reach_until' : 'd.ends_from, d.ends_until';
  const days = `unnest(${parameter(touch.days)}::date[]) AS day`;

  return `${days} JOIN deadlines d ON daterange(${span}, '[]') @> day ${placeOf(touch.scope, parameter)}`;
}

function placeOf({ kind, code }: Scope, parameter: (value: unknown) => string): string {
  if (kind === 'country' || kind === 'authority') return 'WHERE true';
  const codes =
    kind === 'region'
      ? knownMunicipalities.filter(({ region }) => region === code).map((each) => each.code)
      : [code];

  return `JOIN offices o ON o.id = d.office_id WHERE o.${kind === 'office' ? 'key' : 'municipality'} = ANY(${parameter(codes)}::text[])`;
}
