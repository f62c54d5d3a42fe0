import type { FirmContext } from '#db/with-firm';
import { addDays } from '#domain/calendar/civil-date';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { today } from '#services/today';

/** Nothing that would call a lawyer before a case begins. */
export const calm = {
  family_record_is_disputed: false,
  has_removal_order: false,
  has_criminal_record: false,
};

/** The id of an office by its key. */
export async function officeOf(ctx: FirmContext, key: string): Promise<string> {
  return (await ctx.tx.office.findFirstOrThrow({ where: { key } })).id;
}

/** Half past ten in the morning, so many working days ago in that municipality. */
export function filedAgo(ctx: FirmContext, workingDays: number, municipality: string): string {
  const day = publishedCalendar(municipality).addWorkingDays(today(ctx.clock), -workingDays);

  return `${day}T10:30:00+00:00`;
}

export function dayAgo(ctx: FirmContext, calendarDays: number): string {
  return addDays(today(ctx.clock), -calendarDays);
}

export function dayAhead(ctx: FirmContext, calendarDays: number): string {
  return addDays(today(ctx.clock), calendarDays);
}
