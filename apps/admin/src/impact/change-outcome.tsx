import { useTranslation } from 'react-i18next';
import type { DateChange } from '../api/types.ts';
import { shortDay } from '../ui/dates.ts';
import { inLisbon } from '../ui/lisbon-time.ts';
import { useLocale } from '../ui/use-locale.ts';
import classes from './change-outcome.module.css';

/** What became of a change: applied, accepted or kept, by whom, when and why. */
export function ChangeOutcome({ change }: { readonly change: DateChange }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { state, decidedBy, decidedAt, acknowledgedBy, acknowledgedAt, reason } = change;
  const words = (key: 'changes.decidedBy' | 'changes.read', name: string, at: string) => {
    const { day, time } = inLisbon(at);

    return t(key, { name, date: shortDay(day, locale), time });
  };
  const isRead = state === 'applied' && !decidedBy;

  return (
    <p className={classes['outcome']}>
      <span className={classes['state']} data-state={state}>
        {t(`changes.states.${state}`)}
      </span>
      {decidedBy && decidedAt && (
        <span>{words('changes.decidedBy', decidedBy.name, decidedAt)}</span>
      )}
      {state === 'stale' && !decidedBy && <span>{t('changes.stale')}</span>}
      {isRead && acknowledgedBy && acknowledgedAt && (
        <span>{words('changes.read', acknowledgedBy.name, acknowledgedAt)}</span>
      )}
      {isRead && !acknowledgedAt && <span>{t('changes.unread')}</span>}
      {reason && <span className={classes['reason']}>{t('changes.reason', { reason })}</span>}
    </p>
  );
}
