import { useTranslation } from 'react-i18next';
import type { Urgency } from '../api/types.ts';
import { shortDay } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';
import { useLocale } from '../ui/use-locale.ts';
import classes from './deadline-chip.module.css';
import { urgencyIcon, urgencyWords } from './urgency-words.ts';

/** From this many working days past, the border says that it is more than late. */
const longOverdue = 5;

/**
 * How a date looks, on every screen: icon, weekday, day, and the working days left or lost. Two readings of the law
 * split it, the safe date first; what nobody has confirmed is dashed. Colour never speaks alone.
 */
export function DeadlineChip(props: {
  readonly safeOn: string;
  readonly legalOn?: string;
  readonly urgency: Urgency;
  readonly isConfirmed?: boolean;
  readonly isSuperseded?: boolean;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { safeOn, legalOn = safeOn, urgency, isConfirmed = true, isSuperseded = false } = props;
  const isSplit = legalOn !== safeOn;
  const isLong = urgency.band === 'overdue' && urgency.workingDays < -longOverdue;

  return (
    <span
      className={classes['chip']}
      data-band={isSuperseded ? 'superseded' : urgency.band}
      data-long={isLong || undefined}
      data-unconfirmed={!isConfirmed || undefined}
    >
      <span className={classes['main']}>
        <Icon name={isSuperseded ? 'replaced' : urgencyIcon(urgency)} size={15} />
        {isSplit && <span className={classes['tag']}>{t('urgency.safe')}</span>}
        <time dateTime={safeOn} className={classes['date']}>
          {shortDay(safeOn, locale)}
        </time>
        <span className={classes['left']}>
          {isSuperseded ? t('urgency.superseded') : urgencyWords(urgency, t)}
        </span>
      </span>
      {isSplit && (
        <span className={classes['other']}>
          <span className={classes['tag']}>{t('urgency.legal')}</span>
          <time dateTime={legalOn}>{shortDay(legalOn, locale)}</time>
        </span>
      )}
      {!isConfirmed && (
        <span className={classes['other']}>
          <Icon name="question" size={14} />
          {t('urgency.unconfirmed')}
        </span>
      )}
    </span>
  );
}
