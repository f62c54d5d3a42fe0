import { useTranslation } from 'react-i18next';
import type { Deadline } from '../api/types.ts';
import { shortDay } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';
import { inLisbon } from '../ui/lisbon-time.ts';
import { useLocale } from '../ui/use-locale.ts';
import classes from './fixed-note.module.css';

/** Says that a date is a lawyer's own, whose and why. */
export function FixedNote({ fixed }: { readonly fixed: NonNullable<Deadline['fixed']> }) {
  const { t } = useTranslation();
  const locale = useLocale();

  return (
    <p className={classes['note']}>
      <Icon name="pin" size={15} />
      <span>
        <strong>{t('deadlines.fixed')}</strong>{' '}
        {t('deadlines.fixedBy', {
          name: fixed.by.name,
          date: shortDay(inLisbon(fixed.at).day, locale),
          reason: fixed.reason,
        })}
      </span>
    </p>
  );
}
