import { NumberInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.ts';
import { stalledQuery } from '../../api/reports.ts';
import { shortDay } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import { ByCause } from './by-cause.tsx';
import classes from './stalled.module.css';
import { StallSignals } from './stall-signals.tsx';
import { StalledTable } from './stalled-table.tsx';
import { StalledTotals } from './stalled-totals.tsx';

const route = getRouteApi('/shell/relatorios/parados');
const usualDays = 10;

/** Which open cases stand still, for how long, and who is waited for. */
export function StalledPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { dias = usualDays } = route.useSearch();
  const navigate = useNavigate({ from: '/relatorios/parados' });
  const report = useQuery(stalledQuery(dias));
  const { data } = report;
  const choose = useDebouncedCallback((days: number) => {
    void navigate({ search: days === usualDays ? {} : { dias: days }, replace: true });
  }, 300);
  if (isProblem(report.error, 403)) {
    return <Empty icon="question" title={t('stalled.title')} text={t('stalled.forbidden')} />;
  }

  return (
    <>
      <PageHead title={t('stalled.title')} lead={t('stalled.lead')}>
        {data && (
          <span className={classes['asof']}>
            {t('stalled.asOf', { date: shortDay(data.asOf, locale) })}
          </span>
        )}
        <label className={classes['days']}>
          {t('stalled.minDays')}
          <NumberInput
            w={76}
            size="xs"
            min={0}
            max={1_000}
            allowDecimal={false}
            defaultValue={dias}
            onChange={(value) => {
              if (typeof value === 'number' && value >= 0 && value <= 1_000) choose(value);
            }}
          />
          {t('stalled.days')}
        </label>
      </PageHead>
      {report.isPending && <RowsSkeleton rows={7} height={64} />}
      {report.isError && <LoadFailed error={report.error} onRetry={() => void report.refetch()} />}
      {data && (
        <>
          <StalledTotals report={data} />
          <StallSignals signals={data.signals} />
          {data.stalled > 0 ? (
            <>
              <ByCause report={data} />
              <StalledTable items={data.items} />
              {data.items.length < data.stalled && (
                <p className={classes['asof']}>
                  {t('stalled.shown', { count: data.items.length, total: data.stalled })}
                </p>
              )}
            </>
          ) : (
            <Empty
              title={t('stalled.emptyTitle')}
              text={t('stalled.emptyText', { count: data.minDays })}
            />
          )}
        </>
      )}
    </>
  );
}
