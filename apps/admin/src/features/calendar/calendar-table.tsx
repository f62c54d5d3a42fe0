import { useTranslation } from 'react-i18next';
import type { CalendarEntry } from '../../api/types.ts';
import { monthTitle } from '../../ui/dates.ts';
import table from '../../ui/table.module.css';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './calendar.module.css';
import type { Dated } from './dated-entries.ts';
import { EntryRow } from './entry-row.tsx';

/** The days of a year, month by month. */
export function CalendarTable(props: {
  readonly days: readonly Dated[];
  /** Undefined for who may not publish. */
  readonly onAmend: ((entry: CalendarEntry) => void) | undefined;
  readonly onWithdraw: (entry: CalendarEntry) => void;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const months = Map.groupBy(props.days, ({ date }) => date.slice(0, 7));
  const columns = [
    t('calendar.day'),
    t('calendar.what'),
    t('calendar.place'),
    t('calendar.source'),
    t('calendar.by'),
  ];

  return (
    <div className={table['scroll']}>
      <table className={`${table['table']} ${classes['table']}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {[...months].map(([month, days]) => (
          <tbody key={month}>
            <tr className={classes['month']}>
              <th colSpan={columns.length} scope="rowgroup">
                {monthTitle(Number(month.slice(0, 4)), Number(month.slice(5)), locale)}
              </th>
            </tr>
            {days.map((day) => (
              <EntryRow
                key={day.entry.id}
                day={day}
                onAmend={props.onAmend}
                onWithdraw={props.onWithdraw}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
