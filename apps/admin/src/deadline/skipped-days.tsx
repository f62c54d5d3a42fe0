import { useTranslation } from 'react-i18next';
import type { Trace, TracedDay } from '../api/types.ts';
import { shortDay } from '../ui/dates.ts';
import { useLocale } from '../ui/use-locale.ts';
import { ConfidenceMark } from './confidence-mark.tsx';
import classes from './explanation.module.css';
import { Vacations } from './vacations.tsx';

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
          <Days days={joined(trace.rolled)} />
        </section>
      )}
      {trace.vacations && trace.vacations.length > 0 && <Vacations vacations={trace.vacations} />}
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

type Span = Pick<TracedDay, 'date' | 'reason' | 'citation'> & { readonly until?: string };

/** Days in a row for one reason, as in a court vacation, as one line. */
function joined(days: readonly TracedDay[]): Span[] {
  const spans: Span[] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && last.reason.pt === day.reason.pt) spans.splice(-1, 1, { ...last, until: day.date });
    else spans.push(day);
  }

  return spans;
}

function Days({ days }: { readonly days: readonly Span[] }) {
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
        {days.map(({ date, until, reason, citation }) => (
          <tr key={date}>
            <td>
              {shortDay(date, locale)}
              {until && ` – ${shortDay(until, locale)}`}
            </td>
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
