import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { alertsQuery } from '../../api/reports.ts';
import type { Alert } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { Empty } from '../../ui/empty.tsx';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { AlertCard } from './alert-card.tsx';
import classes from './alerts.module.css';

/** The escalations nobody answers for yet, by legal date. */
export function AlertsPage() {
  const { t } = useTranslation();
  const alerts = useInfiniteQuery({ ...alertsQuery, refetchInterval: 30_000 });
  const groups = byDeadline((alerts.data?.pages ?? []).flatMap(({ items }) => items));
  const canAnswer = useCan('deadlines.decide');

  return (
    <>
      <PageHead title={t('alerts.title')} lead={t('alerts.lead')} />
      {!canAnswer && <p className={classes['readonly']}>{t('alerts.readOnly')}</p>}
      {alerts.isPending && <RowsSkeleton rows={4} height={130} />}
      {alerts.isError && <LoadFailed error={alerts.error} onRetry={() => void alerts.refetch()} />}
      {alerts.data && groups.length === 0 && (
        <Empty title={t('alerts.emptyTitle')} text={t('alerts.emptyText')} />
      )}
      <ul className={classes['list']}>
        {groups.map((group) => (
          <AlertCard key={group[0].deadline.id} alerts={group} canAnswer={canAnswer} />
        ))}
      </ul>
      {alerts.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={alerts.isFetchingNextPage}
          onClick={() => void alerts.fetchNextPage()}
        >
          {t('app.more')}
        </Button>
      )}
    </>
  );
}

type Group = [Alert, ...Alert[]];

/** Several people may be called about one date: it is one matter, answered once. */
function byDeadline(alerts: readonly Alert[]): Group[] {
  const groups = new Map<string, Group>();
  for (const alert of alerts.toSorted((a, b) => (a.raisedAt < b.raisedAt ? -1 : 1))) {
    const group = groups.get(alert.deadline.id);
    if (group) group.push(alert);
    else groups.set(alert.deadline.id, [alert]);
  }

  return [...groups.values()].toSorted(([a], [b]) =>
    a.deadline.legalOn < b.deadline.legalOn ? -1 : 1,
  );
}
