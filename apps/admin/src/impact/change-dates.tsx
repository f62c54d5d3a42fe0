import { useTranslation } from 'react-i18next';
import { civilDate, toDayNumber } from '#domain/calendar/civil-date';
import type { DateChange } from '../api/types.ts';
import { shortDay } from '../ui/dates.ts';
import { useLocale } from '../ui/use-locale.ts';
import classes from './change-dates.module.css';

type Dates = DateChange['old'];

/** What stood and what takes its place, or would: legal and safe date, each with its difference in words. */
export function ChangeDates(props: { readonly old: Dates; readonly new: Dates }) {
  const { t } = useTranslation();
  const isOne = props.old.legalOn === props.old.safeOn && props.new.legalOn === props.new.safeOn;
  if (isOne) {
    return (
      <dl className={classes['dates']}>
        <Move label={t('changes.both')} from={props.old.legalOn} to={props.new.legalOn} />
      </dl>
    );
  }

  return (
    <dl className={classes['dates']}>
      <Move label={t('changes.safe')} from={props.old.safeOn} to={props.new.safeOn} />
      <Move label={t('changes.legal')} from={props.old.legalOn} to={props.new.legalOn} />
    </dl>
  );
}

function Move(props: { readonly label: string; readonly from: string; readonly to: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { from, to } = props;
  const days = toDayNumber(civilDate(to)) - toDayNumber(civilDate(from));

  return (
    <div>
      <dt>{props.label}</dt>
      <dd>
        <time dateTime={from} className={classes['old']} data-same={days === 0 || undefined}>
          {shortDay(from, locale)}
        </time>
        {days !== 0 && (
          <>
            <span className={classes['becomes']}>
              <span aria-hidden="true">→</span>
              <span className={classes['spoken']}>{t('changes.becomes')}</span>
            </span>
            <time dateTime={to} className={classes['new']}>
              {shortDay(to, locale)}
            </time>
          </>
        )}
        <span
          className={classes['difference']}
          data-way={days < 0 ? 'earlier' : days > 0 ? 'later' : undefined}
        >
          {days === 0
            ? t('changes.sameDay')
            : t(days < 0 ? 'changes.earlier' : 'changes.later', { count: Math.abs(days) })}
        </span>
      </dd>
    </div>
  );
}
