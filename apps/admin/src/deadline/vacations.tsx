import { useTranslation } from 'react-i18next';
import type { Trace } from '../api/types.ts';
import { shortDay } from '../ui/dates.ts';
import { useLocale } from '../ui/use-locale.ts';
import { ConfidenceMark } from './confidence-mark.tsx';
import classes from './explanation.module.css';

/** The court vacations that a court term meets: they never suspend it. */
export function Vacations(props: { readonly vacations: NonNullable<Trace['vacations']> }) {
  const { t } = useTranslation();
  const locale = useLocale();

  return (
    <section>
      <h3>{t('explanation.vacations')}</h3>
      <ul className={classes['list']}>
        {props.vacations.map(({ from, until, reason, citation }) => (
          <li key={from}>
            <strong>
              {shortDay(from, locale)} – {shortDay(until, locale)}
            </strong>
            <span>{reason[locale]}</span>
            <span>
              {citation.text} <ConfidenceMark confidence={citation.confidence} />
            </span>
          </li>
        ))}
      </ul>
      <p className={classes['note']}>{t('explanation.vacationNote')}</p>
    </section>
  );
}
