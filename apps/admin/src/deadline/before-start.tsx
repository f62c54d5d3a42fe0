import { useTranslation } from 'react-i18next';
import type { Trace } from '../api/types.ts';
import { shortDay } from '../ui/dates.ts';
import { useLocale } from '../ui/use-locale.ts';
import { ConfidenceMark } from './confidence-mark.tsx';
import classes from './explanation.module.css';

/** The steps between the sending of a notice and the first day of the term: presumption (CPA 112, 113), dilation (CPA 88). */
export function BeforeStart({ trace }: { readonly trace: Trace }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { notification, dilation } = trace;
  if (!notification && !dilation) return null;
  const day = (date: string) => shortDay(date, locale);

  return (
    <section>
      <h3>{t('explanation.before')}</h3>
      <ul className={classes['list']}>
        {notification && (
          <li>
            <strong>
              {t(`explanation.notified.${notification.how}`, { date: day(notification.sentOn) })}
            </strong>
            <span>
              {t('explanation.presumed', {
                presumed: day(notification.presumedOn),
                on: day(notification.on),
              })}
            </span>
            {notification.receivedOn && (
              <span>{t('explanation.arrived', { received: day(notification.receivedOn) })}</span>
            )}
            <ConfidenceMark confidence={notification.citation.confidence} />
          </li>
        )}
        {dilation && (
          <li>
            <strong>
              {t('explanation.dilation', {
                count: dilation.days,
                from: day(dilation.from),
                until: day(dilation.until),
              })}
            </strong>
            <span>{t(`explanation.dilationPlace.${dilation.place}`)}</span>
            <span>
              {dilation.citation.text} <ConfidenceMark confidence={dilation.citation.confidence} />
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}
