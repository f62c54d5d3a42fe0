import classes from './sample-month.module.css';

// June 2026 in Lisbon: fifteen working days from 21 May, with both June holidays on the way.
const weekends = new Set([6, 7, 13, 14, 20, 21, 27, 28]);
const holidays = new Set([4, 10]);
const counted = new Set([1, 2, 3, 5, 8, 9, 11, 12]);
const last = 15;

/** What the product does, without a word: a month in which every day knows whether it counts. */
export function SampleMonth() {
  return (
    <div className={classes['month']} aria-hidden="true">
      {Array.from({ length: 30 }, (_, index) => index + 1).map((day) => (
        <span key={day} data-kind={kindOf(day)}>
          {day}
        </span>
      ))}
    </div>
  );
}

function kindOf(day: number): string {
  if (day === last) return 'last';
  if (weekends.has(day)) return 'weekend';
  if (holidays.has(day)) return 'holiday';

  return counted.has(day) ? 'counted' : 'after';
}
