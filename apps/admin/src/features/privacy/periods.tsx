import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { retentionQuery } from '../../api/privacy.ts';
import type { Retention } from '../../api/types.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { PeriodsTable } from './periods-table.tsx';
import classes from './privacy.module.css';
import { RowCounts } from './row-counts.tsx';
import { useMomentText } from './use-moment-text.ts';

/** How long each kind of data stays, and what went last. */
export function Periods() {
  const { t } = useTranslation();
  const { data, ...retention } = useQuery(retentionQuery);

  return (
    <section>
      <h2 className={classes['heading']}>{t('privacy.periods')}</h2>
      <p className={classes['lead']}>{t('privacy.periodsText')}</p>
      {retention.isPending && <RowsSkeleton rows={6} />}
      {retention.isError && (
        <LoadFailed error={retention.error} onRetry={() => void retention.refetch()} />
      )}
      {data && <PeriodsTable periods={data.periods} />}
      {data && <LastRun run={data.lastRun} />}
    </section>
  );
}

function LastRun({ run }: { readonly run: Retention['lastRun'] }) {
  const { t } = useTranslation();
  const momentOf = useMomentText();
  if (!run) return <p className={classes['lead']}>{t('privacy.noRun')}</p>;
  const count = Object.values(run.removed).reduce((sum, each) => sum + each, 0);

  return (
    <div className={classes['after']}>
      <p className={classes['lead']}>
        {t('privacy.lastRun', momentOf(run.at))} {t('privacy.removed', { count })}
      </p>
      {count > 0 && <RowCounts rows={run.removed} />}
    </div>
  );
}
