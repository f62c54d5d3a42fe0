const zone = 'Europe/Lisbon';

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The day and hour that an instant shows on a clock in Lisbon. */
export function inLisbon(instant: string | number): { day: string; time: string } {
  const parts = new Map(
    clock.formatToParts(new Date(instant)).map((part) => [part.type, part.value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';

  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/**
 * A day and an hour in Lisbon as an instant with its offset. The hour that the autumn change repeats is taken the first
 * time round; the one that the spring change leaves out does not exist (undefined).
 */
export function lisbonInstant(day: string, time: string): string | undefined {
  for (const offset of ['+01:00', '+00:00']) {
    const text = `${day}T${time}:00${offset}`;
    const instant = Date.parse(text);
    if (Number.isNaN(instant)) return undefined;
    const shown = inLisbon(instant);
    if (shown.day === day && shown.time === time) return text;
  }

  return undefined;
}

/** Now, in Lisbon. Only to fill in forms: what counts is the server's clock. */
export function nowInLisbon(): { day: string; time: string } {
  return inLisbon(Date.now());
}
