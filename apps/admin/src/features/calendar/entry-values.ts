import type { TFunction } from 'i18next';
import type { UseFormReturnType } from '@mantine/form';
import type { CalendarEntry, NewEntry } from '../../api/types.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { nowInLisbon } from '../../ui/lisbon-time.ts';

export type EntryValues = {
  date: string | null;
  effect: CalendarEntry['effect'];
  extent: CalendarEntry['extent'];
  scopeKind: CalendarEntry['scope']['kind'];
  code: string | null;
  pt: string;
  en: string;
  citation: string;
  url: string;
  confidence: CalendarEntry['confidence'];
  announcedOn: string | null;
  retroactive: boolean;
  note: string;
};
export type EntryForm = UseFormReturnType<EntryValues>;

/** The only code of a place of which there is but one. */
const onlyCode = { country: 'PT', authority: 'central_government' } as const;

export function emptyEntry(): EntryValues {
  return {
    date: null,
    effect: 'rolls',
    extent: 'full',
    scopeKind: 'office',
    code: null,
    pt: '',
    en: '',
    citation: '',
    url: '',
    confidence: 'secondary',
    announcedOn: null,
    retroactive: false,
    note: '',
  };
}

export function valuesOf(entry: CalendarEntry): EntryValues {
  return {
    date: entry.day.kind === 'date' ? entry.day.date : null,
    effect: entry.effect,
    extent: entry.extent,
    scopeKind: entry.scope.kind,
    code: entry.scope.code,
    pt: entry.name.pt,
    en: entry.name.en,
    citation: entry.citation,
    url: entry.url ?? '',
    confidence: entry.confidence,
    announcedOn: entry.announcedOn,
    retroactive: false,
    note: '',
  };
}

/** Asked for only where the place leaves a choice. */
export function needsCode(
  kind: EntryValues['scopeKind'],
): kind is Exclude<EntryValues['scopeKind'], keyof typeof onlyCode> {
  return kind !== 'country' && kind !== 'authority';
}

export function isPast({ date }: Pick<EntryValues, 'date'>): boolean {
  return date !== null && date < nowInLisbon().day;
}

export function missing(values: EntryValues, t: TFunction, isAmending: boolean) {
  const need = (value: string | null) => (value?.trim() ? null : t('problems.required'));

  return {
    date: isAmending ? null : need(values.date),
    code: needsCode(values.scopeKind) ? need(values.code) : null,
    pt: need(values.pt),
    en: need(values.en),
    citation: need(values.citation),
    note: isAmending ? need(values.note) : null,
  };
}

/** What the API takes; an amended statement keeps its day, which may be a rule. Undefined while something is missing. */
export function toEntry(
  values: EntryValues,
  amended: CalendarEntry | undefined,
): NewEntry | undefined {
  const { scopeKind, effect } = values;
  const code = needsCode(scopeKind) ? values.code : onlyCode[scopeKind];
  const day = amended?.day ?? (values.date ? { kind: 'date' as const, date: values.date } : null);
  if (!code || !day) return undefined;
  const optional = {
    url: values.url.trim(),
    announcedOn: values.announcedOn,
    note: values.note.trim(),
    validFrom: amended?.validFrom,
    validTo: amended?.validTo,
  };

  return {
    effect,
    extent: effect === 'suspends' ? 'full' : values.extent,
    scope: { kind: scopeKind, code },
    day,
    name: { pt: values.pt, en: values.en },
    citation: values.citation,
    confidence: values.confidence,
    retroactive: values.retroactive && isPast(values),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value)),
  };
}

/** The refusals of the API at the fields of this form: what it says of the day stands at the date. */
export function entryErrors(error: unknown, t: TFunction): Record<string, string> {
  const { day, key, validFrom, ...errors } = fieldErrors(error, t);
  const onDate = day ?? key ?? validFrom;

  return { ...errors, ...(onDate && { date: onDate }) };
}
