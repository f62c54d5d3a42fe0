import { z } from 'zod';
import {
  effects,
  extents,
  scopeKinds,
  type CalendarEntry,
  type Scope,
} from '#domain/calendar/calendar-entry';
import { civilDate } from '#domain/calendar/civil-date';
import type { DayRule } from '#domain/calendar/day-rule';
import { findMunicipality, regions } from '#domain/calendar/places';
import { offices } from '#domain/calendar/offices';
import { CivilDay, line } from '../fields.ts';

export const confidences = ['law', 'case_law', 'secondary', 'article', 'unverified'] as const;

const lastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const Month = z.int().min(1).max(12);

/** Which day of the year: one date, or a rule that gives one each year. */
export const DayRuleInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), date: CivilDay }),
  z
    .strictObject({ kind: z.literal('fixed'), month: Month, day: z.int().min(1).max(31) })
    .refine(({ month, day }) => day <= (lastDays[month - 1] ?? 31), {
      path: ['day'],
      message: 'is not a day of that month',
    }),
  z.strictObject({ kind: z.literal('easter'), offset: z.int().min(-100).max(200) }),
  z.strictObject({
    kind: z.literal('nth_weekday'),
    month: Month,
    weekday: z.int().min(1).max(7),
    nth: z.int().min(1).max(5),
    offset: z.int().min(-31).max(31).default(0),
  }),
]);

const ScopeInput = z
  .strictObject({ kind: z.enum(scopeKinds), code: line(100) })
  .superRefine((scope, ctx) => {
    const message = problemOfScope(scope);
    if (message) ctx.addIssue({ code: 'custom', path: ['code'], message });
  });

/** What a person states about days of the calendar: a closure, or a holiday, with its source. */
export const CalendarEntryInput = z
  .strictObject({
    /** Names the statement for ever; made from its scope and day when absent. */
    key: z
      .string()
      .regex(/^[a-z0-9_.-]{3,120}$/, 'must have 3 to 120 of a-z, 0-9, ".", "_" and "-"')
      .optional(),
    effect: z.enum(effects).default('rolls'),
    extent: z.enum(extents).default('full'),
    scope: ScopeInput,
    day: DayRuleInput,
    validFrom: CivilDay.optional(),
    validTo: CivilDay.optional(),
    name: z.strictObject({ pt: line(200), en: line(200) }),
    citation: line(500),
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
    confidence: z.enum(confidences).default('secondary'),
    announcedOn: CivilDay.optional(),
    /** Says that days already past are meant: dates counted over them may change. */
    retroactive: z.boolean().default(false),
    /** Why it is stated, or stated anew. */
    note: line(500).optional(),
  })
  .refine(({ effect, extent }) => effect === 'rolls' || extent === 'full', {
    path: ['extent'],
    message: 'a day that suspends the count does so as a whole',
  })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, {
    path: ['validTo'],
    message: 'must not lie before validFrom',
  })
  .meta({ id: 'CalendarEntryInput' });
export type CalendarEntryInput = z.infer<typeof CalendarEntryInput>;

/** The statement as the engine reads it. A firm's own keys never meet the platform's. */
export function entryOf(input: CalendarEntryInput, prefix: '' | 'firm.'): CalendarEntry {
  return {
    key: input.key ?? prefix + keyOf(input),
    effect: input.effect,
    extent: input.extent,
    scope: input.scope,
    day: dayRuleOf(input.day),
    name: input.name,
    citation: input.citation,
    confidence: input.confidence,
    ...(input.url && { url: input.url }),
    ...(input.validFrom && { validFrom: civilDate(input.validFrom) }),
    ...(input.validTo && { validTo: civilDate(input.validTo) }),
    ...(input.announcedOn && { announcedOn: civilDate(input.announcedOn) }),
  };
}

export function dayRuleOf(day: z.infer<typeof DayRuleInput>): DayRule {
  return day.kind === 'date' ? { kind: 'date', date: civilDate(day.date) } : day;
}

function keyOf({ effect, scope, day }: CalendarEntryInput): string {
  const { kind, ...numbers } = day;
  const when = day.kind === 'date' ? day.date : [kind, ...Object.values(numbers)].join('.');

  return `${effect === 'rolls' ? 'closure' : 'holiday'}.${scope.code.toLowerCase()}.${when}`;
}

function problemOfScope({ kind, code }: Scope): string | undefined {
  const known = {
    country: code === 'PT',
    region: regions.some((region) => region === code),
    // AIMA, I.P. follows the central government; another authority's day off would move none of its dates.
    authority: code === 'central_government',
    municipality: findMunicipality(code)?.code === code,
    office: offices.some((office) => office.key === code),
  };

  return known[kind] ? undefined : `is not a known ${kind}`;
}
