import { useTranslation } from 'react-i18next';
import { civilDate, toDayNumber } from '#domain/calendar/civil-date';
import type { ChangeState, DateChange } from '../api/types.ts';
import { shortDay } from '../ui/dates.ts';
import { useLocale } from '../ui/use-locale.ts';
import classes from './change-dates.module.css';

type Dates = DateChange['old'];

/** Whether the new date holds, waits to be decided on, or is only what the computation says. */
type Standing = 'moved' | 'proposed' | 'kept';

/** Which of its two dates holds, in each state of a change. */
export const standings: Readonly<Record<ChangeState, Standing>> = {
  applied: 'moved',
  accepted: 'moved',
  waiting: 'proposed',
  kept: 'kept',
  flagged: 'kept',
  stale: 'kept',
};

/** What stood and what takes its place, or would: legal and safe date, each with its difference in words. */
export function ChangeDates(props: {
  readonly old: Dates;
  readonly new: Dates;
  readonly standing: Standing;
}) {
  const { t } = useTranslation();
  const { old, standing } = props;
  const isOne = old.legalOn === old.safeOn && props.new.legalOn === props.new.safeOn;
  const moves = [
    { label: t(isOne ? 'changes.both' : 'changes.safe'), from: old.safeOn, to: props.new.safeOn },
    { label: t('changes.legal'), from: old.legalOn, to: props.new.legalOn },
  ];

  return (
    <dl className={classes['dates']} data-standing={standing}>
      {moves.slice(0, isOne ? 1 : 2).map((move) => (
        <div key={move.label}>
          <dt>{move.label}</dt>
          <Move from={move.from} to={move.to} standing={standing} />
        </div>
      ))}
    </dl>
  );
}

function Move(props: { readonly from: string; readonly to: string; readonly standing: Standing }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { from, to, standing } = props;
  const days = toDayNumber(civilDate(to)) - toDayNumber(civilDate(from));

  return (
    <dd>
      <time dateTime={from} className={classes['old']} data-same={days === 0 || undefined}>
        {shortDay(from, locale)}
      </time>
      {days !== 0 && (
        <>
          <span className={classes['becomes']}>
            {standing === 'kept' ? (
              t('changes.computed')
            ) : (
              <>
                <span aria-hidden="true">→</span>
                <span className={classes['spoken']}>{t('changes.becomes')}</span>
              </>
            )}
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
  );
}
