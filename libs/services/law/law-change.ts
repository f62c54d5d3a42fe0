import type { CalendarEntry, Scope } from '#domain/calendar/calendar-entry';
import type { CivilDate } from '#domain/calendar/civil-date';
import { changedDays } from '#domain/calendar/days-of-entry';
import type { Text } from '#domain/calendar/text';
import type { RuleId } from '#domain/deadlines/rule';

/** Which deadlines a change of law can touch. */
export type Touch =
  | {
      readonly kind: 'days';
      readonly effect: CalendarEntry['effect'];
      readonly scope: Scope;
      readonly days: readonly CivilDate[];
    }
  | { readonly kind: 'rule'; readonly rule: RuleId; readonly from: CivilDate | undefined }
  | { readonly kind: 'all' };

export type CauseKind =
  'calendar_entry' | 'firm_calendar_entry' | 'rule_version' | 'reading_choices';

/** A change of law as a run is told of it: the row that made it, what it is called, what it can touch. */
export type LawChange = {
  readonly causeKind: CauseKind;
  readonly causeId: string;
  readonly title: Text;
  readonly touches: readonly Touch[];
};

/** What replacing a statement can touch. Both may hold in different places, so each is looked for in its own. */
export function touchesOf(
  before: CalendarEntry | undefined,
  after: CalendarEntry | undefined,
): Touch[] {
  const days = changedDays(before, after);
  if (days.length === 0) return [];
  const places = new Map(
    [before, after].flatMap((entry) =>
      entry ? [[`${entry.effect} ${entry.scope.kind} ${entry.scope.code}`, entry] as const] : [],
    ),
  );

  return [...places.values()].map(({ effect, scope }) => ({ kind: 'days', effect, scope, days }));
}

const verbs = {
  published: { pt: 'Publicado', en: 'Published' },
  amended: { pt: 'Alterado', en: 'Amended' },
  withdrawn: { pt: 'Retirado', en: 'Withdrawn' },
} as const;

/** What a run is called: what happened, to which statement, from which source. */
export function titleOf(verb: keyof typeof verbs, entry: CalendarEntry): Text {
  const when = entry.day.kind === 'date' ? ` (${entry.day.date})` : '';

  return {
    pt: `${verbs[verb].pt}: ${entry.name.pt}${when} · ${entry.citation}`,
    en: `${verbs[verb].en}: ${entry.name.en}${when} · ${entry.citation}`,
  };
}
