import { useTranslation } from 'react-i18next';
import type { DeadlineFile } from '../api/types.ts';
import { shortDay } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';
import { useLocale } from '../ui/use-locale.ts';
import classes from './explanation.module.css';
import { FixedNote } from './fixed-note.tsx';

/** What the count says in one sentence; a lawyer's own date stands before it, since it holds instead. */
export function Computed({ deadline }: { readonly deadline: DeadlineFile }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { trace, fixed } = deadline;

  return (
    <>
      {fixed && <FixedNote fixed={fixed} />}
      {fixed && (
        <section>
          <h3>{t('explanation.computed')}</h3>
          <p className={classes['note']}>
            {t('explanation.computedDates', {
              safe: shortDay(trace.safe, locale),
              legal: shortDay(trace.legal, locale),
            })}
          </p>
        </section>
      )}
      <p className={classes['sentence']}>{deadline.steps[locale].sentence}</p>
      {trace.beyondHorizon && (
        <p className={classes['warning']}>
          <Icon name="question" /> {t('explanation.horizon')}
        </p>
      )}
    </>
  );
}
