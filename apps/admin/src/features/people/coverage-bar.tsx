import type { Coverage } from '../../api/types.ts';
import { civilDate, toDayNumber } from '#domain/calendar/civil-date';
import classes from './coverage.module.css';

/** The spans to scale, with a mark at today; the list below says the same in words. */
export function CoverageBar({ coverage }: { readonly coverage: Coverage }) {
  const { from, until, today, spans } = coverage;
  const [first, last] = [dayOf(from), dayOf(until) + 1];
  const marked = ((dayOf(today) + 0.5 - first) / (last - first)) * 100;

  return (
    <div className={classes['bar']} aria-hidden="true">
      {spans.map((span) => (
        <span
          key={span.from}
          data-basis={span.basis}
          style={{ flexGrow: dayOf(span.until) + 1 - dayOf(span.from) }}
        />
      ))}
      {coverage.now && <i style={{ left: `${marked}%` }} />}
    </div>
  );
}

function dayOf(day: string): number {
  return toDayNumber(civilDate(day));
}
