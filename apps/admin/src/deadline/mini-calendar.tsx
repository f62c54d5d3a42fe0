import { useTranslation } from 'react-i18next';
import type { Trace } from '../api/types.ts';
import { monthTitle, shortDay, shortWeekdays } from '../ui/dates.ts';
import { useLocale } from '../ui/use-locale.ts';
import { calendarMonths, type DayMark, type MonthMarks } from './calendar-days.ts';
import { CalendarLegend } from './calendar-legend.tsx';
import classes from './mini-calendar.module.css';

/** The months a period runs through, every day marked with what happened to it. */
export function MiniCalendar({ trace }: { readonly trace: Trace }) {
  const months = calendarMonths(trace);

  return (
    <div>
      <div className={classes['months']}>
        {months.map((month) => (
          <Month key={`${month.year}-${month.month}`} month={month} />
        ))}
      </div>
      <CalendarLegend days={months.flatMap(({ days }) => days)} />
    </div>
  );
}

function Month({ month }: { readonly month: MonthMarks }) {
  const locale = useLocale();
  const title = monthTitle(month.year, month.month, locale);

  return (
    <div className={classes['month']} role="group" aria-label={title}>
      <p className={classes['title']}>{title}</p>
      <div className={classes['grid']}>
        {shortWeekdays(locale).map((weekday) => (
          <span key={weekday} className={classes['weekday']} aria-hidden="true">
            {weekday.charAt(0).toUpperCase()}
          </span>
        ))}
        {month.days.map((day, index) => (
          <Day key={day.date} day={day} column={index === 0 ? month.lead + 1 : undefined} />
        ))}
      </div>
    </div>
  );
}

function Day({ day, column }: { readonly day: DayMark; readonly column: number | undefined }) {
  const words = useDayWords(day);
  const style = column === undefined ? undefined : { gridColumnStart: column };
  if (day.kind === 'outside') {
    return (
      <span className={classes['day']} style={style} data-kind="outside" aria-hidden="true">
        {Number(day.date.slice(8))}
      </span>
    );
  }

  return (
    <span
      className={classes['day']}
      style={style}
      data-kind={day.kind}
      data-rolled={day.isRolled || undefined}
      data-safe={(day.isSafe && day.kind !== 'legal') || undefined}
      data-closure={(day.kind === 'counted' && day.reason !== undefined) || undefined}
      title={words}
      role="img"
      aria-label={words}
    >
      {Number(day.date.slice(8))}
      {day.nth !== undefined && <small className={classes['nth']}>{day.nth}</small>}
    </span>
  );
}

function useDayWords(day: DayMark): string {
  const { t } = useTranslation();
  const locale = useLocale();
  const kind = day.kind === 'outside' ? undefined : t(`marks.${day.kind}`);

  return [
    shortDay(day.date, locale),
    day.reason ? day.reason[locale] : kind,
    day.nth !== undefined ? t('marks.countedNth', { n: day.nth }) : undefined,
    day.isRolled ? t('marks.rolled') : undefined,
    day.isSafe && day.kind !== 'legal' ? t('marks.safe') : undefined,
  ]
    .filter((each) => each !== undefined)
    .join(', ');
}
