import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readingsQuery } from '../../api/law.ts';
import { useCan } from '../../app/use-can.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { ReadingsForm } from './readings-form.tsx';
import { ReadingsHistory } from './readings-history.tsx';
import classes from './readings.module.css';

/** How the firm reads the law where it is open, and what it chose before. */
export function ReadingsPage() {
  const { t } = useTranslation();
  const readings = useQuery(readingsQuery);
  const canChoose = useCan('law.decide');

  return (
    <>
      <PageHead title={t('readings.title')} lead={t('readings.lead')} />
      {!canChoose && <p className={classes['readonly']}>{t('readings.readOnly')}</p>}
      {readings.isPending && <RowsSkeleton rows={6} height={110} />}
      {readings.isError && (
        <LoadFailed error={readings.error} onRetry={() => void readings.refetch()} />
      )}
      {readings.data && (
        <>
          <ReadingsForm
            key={readings.data.history.length}
            readings={readings.data}
            canChoose={canChoose}
          />
          <ReadingsHistory history={readings.data.history} />
        </>
      )}
    </>
  );
}
