import { useTranslation } from 'react-i18next';
import type { Trace, TracedDay } from '../api/types.ts';
import { shortDay } from '../ui/dates.ts';
import { useLocale } from '../ui/use-locale.ts';
import { ConfidenceMark } from './confidence-mark.tsx';
import classes from './explanation.module.css';

/** The days that do not count and those that moved the last one, each with its reason and source. */
export function SkippedDays({ trace }: { readonly trace: Trace }) {
  const { t } = useTranslation();
  const weekends = trace.skipped.filter(({ kind }) => kind === 'saturday' || kind === 'sunday');
  const others = trace.skipped.filter((day) => !weekends.includes(day));
  const closures = trace.closures.filter(
    ({ date }) => !trace.rolled.some((day) => day.date === date),
  );

  return (
    <div className={classes['skipped']}>
      <section>
        <h3>{t('explanation.skipped')}</h3>
        {others.length > 0 && <Days days={others} />}
        <p className={classes['note']}>
          {trace.skipped.length === 0 && t('explanation.skippedNone')}
          {weekends.length > 0 && (
            <>
              {t('explanation.weekends', { count: weekends.length })} ({weekends[0]?.citation.text})
            </>
          )}
        </p>
      </section>
      {trace.rolled.length > 0 && (
        <section>
          <h3>{t('explanation.rolled')}</h3>
          <Days days={trace.rolled} />
        </section>
      )}
      {closures.length > 0 && (
        <section>
          <h3>{t('explanation.closures')}</h3>
          <Days
            days={closures.map(({ date, reason, citation, confidence }) => ({
              date,
              reason,
              citation: { text: citation, confidence },
            }))}
          />
          <p className={classes['note']}>{t('explanation.closureNote')}</p>
        </section>
      )}
    </div>
  );
}

function Days({
  days,
}: {
  readonly days: readonly Pick<TracedDay, 'date' | 'reason' | 'citation'>[];
}) {
  const { t } = useTranslation();
  const locale = useLocale();

  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{t('explanation.day')}</th>
          <th scope="col">{t('explanation.reason')}</th>
          <th scope="col">{t('explanation.source')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ date, reason, citation }) => (
          <tr key={date}>
            <td>{shortDay(date, locale)}</td>
            <td>{reason[locale]}</td>
            <td>
              {citation.text} <ConfidenceMark confidence={citation.confidence} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
