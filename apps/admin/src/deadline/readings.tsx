import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Trace } from '../api/types.ts';
import { shortDay } from '../ui/dates.ts';
import { useLocale } from '../ui/use-locale.ts';
import classes from './explanation.module.css';

/** Where the law can be read in several ways: each reading, the date it gives, and which one the firm chose. */
export function Readings({ trace }: { readonly trace: Trace }) {
  const { t } = useTranslation();
  const locale = useLocale();

  return (
    <section>
      <h3>{t('explanation.readings')}</h3>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('explanation.date')}</th>
            <th scope="col">{t('explanation.reading')}</th>
          </tr>
        </thead>
        <tbody>
          {trace.readings.map((reading) => (
            <tr key={reading.id}>
              <td>
                <strong>{shortDay(reading.date, locale)}</strong>
                {reading.isLegal && ` · ${t('explanation.isLegal')}`}
                {reading.isSafe && ` · ${t('explanation.isSafe')}`}
              </td>
              <td>
                {reading.reason[locale]}
                {reading.id === 'chosen' && (
                  <span className={classes['chosen']}>{t('explanation.chosen')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {trace.choices && (
        <p className={classes['note']}>
          {t('explanation.choicesNote')} <Link to="/leituras">{t('explanation.choicesLink')}</Link>
        </p>
      )}
    </section>
  );
}
