import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarQuery } from '../../api/law.ts';
import type { CalendarEntry } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { nowInLisbon } from '../../ui/lisbon-time.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { CalendarFilters } from './calendar-filters.tsx';
import { CalendarTable } from './calendar-table.tsx';
import { datedEntries } from './dated-entries.ts';
import { EntryModal } from './entry-modal.tsx';
import { WithdrawModal } from './withdraw-modal.tsx';

const route = getRouteApi('/shell/calendario');

/** The year as the firm counts it: what the platform published, and what the firm knows beyond it. */
export function CalendarPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/calendario' });
  const entries = useQuery(calendarQuery);
  const [editing, setEditing] = useState<CalendarEntry | 'new'>();
  const [withdrawing, setWithdrawing] = useState<CalendarEntry>();
  const ano = search.ano ?? Number(nowInLisbon().day.slice(0, 4));
  const days = entries.data && datedEntries(entries.data, { ...search, ano });
  const canPublish = useCan('law.decide');

  return (
    <>
      <PageHead title={t('calendar.title')} lead={t('calendar.lead')}>
        {canPublish && (
          <Button leftSection={<Icon name="plus" />} onClick={() => setEditing('new')}>
            {t('calendar.publish')}
          </Button>
        )}
      </PageHead>
      <CalendarFilters
        search={{ ...search, ano }}
        onChange={(changes) =>
          void navigate({ search: (previous) => ({ ...previous, ...changes }), replace: true })
        }
        count={days && t('calendar.shown', { count: days.length })}
      />
      {entries.isPending && <RowsSkeleton rows={9} />}
      {entries.isError && (
        <LoadFailed error={entries.error} onRetry={() => void entries.refetch()} />
      )}
      {days && days.length > 0 && (
        <CalendarTable
          days={days}
          onAmend={canPublish ? setEditing : undefined}
          onWithdraw={setWithdrawing}
        />
      )}
      {days?.length === 0 && (
        <Empty icon="calendar" title={t('calendar.emptyTitle')} text={t('calendar.emptyText')} />
      )}
      <EntryModal edited={editing} onClose={() => setEditing(undefined)} />
      <WithdrawModal entry={withdrawing} onClose={() => setWithdrawing(undefined)} />
    </>
  );
}
