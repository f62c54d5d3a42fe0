import { useTranslation } from 'react-i18next';
import type { DayMark } from './calendar-days.ts';
import classes from './mini-calendar.module.css';

const order = ['start', 'counted', 'weekend', 'holiday', 'closure', 'vacation', 'legal'] as const;

/** Only the marks that this calendar uses. */
export function CalendarLegend({ days }: { readonly days: readonly DayMark[] }) {
  const { t } = useTranslation();
  const used = order.filter((kind) => days.some((day) => day.kind === kind));
  const hasSafe = days.some((day) => day.isSafe && day.kind !== 'legal');

  return (
    <ul className={classes['legend']} aria-label={t('explanation.legend')}>
      {used.map((kind) => (
        <li key={kind}>
          <span className={classes['day']} data-kind={kind} aria-hidden="true" />
          {t(`marks.${kind}`)}
        </li>
      ))}
      {hasSafe && (
        <li>
          <span className={classes['day']} data-kind="counted" data-safe aria-hidden="true" />
          {t('marks.safe')}
        </li>
      )}
    </ul>
  );
}
