import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { auditFile, auditQuery } from '../../api/audit.ts';
import { isProblem } from '../../api/problem.ts';
import { useCan } from '../../app/use-can.ts';
import { Empty } from '../../ui/empty.tsx';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { ChainNote } from './chain-note.tsx';

const route = getRouteApi('/shell/auditoria');

/** What was done in the firm, by whom and when; and whether that can still be believed. */
export function AuditPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/auditoria' });
  const mayRead = useCan('audit.read');
  const { quem, acao, desde, ate } = search;
  const filter = { actorId: quem, action: acao, from: desde, to: ate };
  const audit = useInfiniteQuery({ ...auditQuery(filter), enabled: mayRead });
  const items = audit.data?.pages.flatMap((page) => page.items) ?? [];
  if (!mayRead || isProblem(audit.error, 403)) {
    return <Empty icon="question" title={t('audit.title')} text={t('audit.forbidden')} />;
  }

  return (
    <>
      <PageHead title={t('audit.title')} lead={t('audit.lead')}>
        <Button component="a" href={auditFile(filter)} download variant="default">
          {t('audit.export')}
        </Button>
      </PageHead>
      <ChainNote />
      <AuditFilters
        search={search}
        onChange={(changes) =>
          void navigate({ search: (previous) => ({ ...previous, ...changes }), replace: true })
        }
        onClear={() => void navigate({ search: {}, replace: true })}
      />
      {audit.isPending && <RowsSkeleton rows={9} />}
      {audit.isError && <LoadFailed error={audit.error} onRetry={() => void audit.refetch()} />}
      {audit.data && items.length > 0 && <AuditTable entries={items} />}
      {audit.data && items.length === 0 && (
        <Empty icon="search" title={t('audit.emptyTitle')} text={t('audit.emptyText')} />
      )}
      {audit.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={audit.isFetchingNextPage}
          onClick={() => void audit.fetchNextPage()}
        >
          {t('app.more')}
        </Button>
      )}
    </>
  );
}
