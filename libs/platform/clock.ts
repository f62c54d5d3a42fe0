/** The only source of "now" in a process. Whether something is due is decided by the database's clock instead. */
export type Clock = { readonly now: () => Date };

export const systemClock: Clock = { now: () => new Date() };

/** Making a formatter takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The civil day (YYYY-MM-DD) that an instant falls on in an IANA zone. */
export function civilDayIn(zone: string, instant: Date): string {
  const known = formatters.get(zone) ?? dayFormatter(zone);
  formatters.set(zone, known);

  return known.format(instant);
}

function dayFormatter(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
}
