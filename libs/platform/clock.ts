/** The only source of "now" in a process. Whether something is due is decided by the database's clock instead. */
export type Clock = { readonly now: () => Date };

export const systemClock: Clock = { now: () => new Date() };

/** The civil day (YYYY-MM-DD) that an instant falls on in an IANA zone. */
export function civilDayIn(zone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}
