import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { auditChainQuery } from '../../api/audit.ts';
import { shortDay } from '../../ui/dates.ts';
import { Icon } from '../../ui/icon.tsx';
import { inLisbon } from '../../ui/lisbon-time.ts';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './audit.module.css';

/** Up to which row the audit was checked and put on record outside the database, and when. */
export function ChainNote() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { data: chain } = useQuery(auditChainQuery);
  if (!chain) return null;
  const at = chain.recordedAt === null ? undefined : inLisbon(chain.recordedAt);

  return (
    <p className={classes['chain']} role="status">
      <Icon name={at ? 'check' : 'clock'} />{' '}
      {at
        ? t('audit.verified', {
            count: chain.recordedRows,
            total: chain.rows,
            date: `${shortDay(at.day, locale)} ${at.time}`,
          })
        : t('audit.notYet', { count: chain.rows })}
    </p>
  );
}
