import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { casesQuery } from '../../api/cases.ts';
import { useCan } from '../../app/use-can.ts';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { CaseFilters } from './case-filters.tsx';
import { CaseTable } from './case-table.tsx';
import { NewCaseModal } from './new-case-modal.tsx';

const route = getRouteApi('/shell/casos');

/** Every case of the firm; the filters live in the address, so that a view can be sent to somebody. */
export function CasesPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/casos' });
  const [isOpening, opening] = useDisclosure(false);
  const { q, estado = 'open', espera, responsavel, guiao } = search;
  const cases = useInfiniteQuery(
    casesQuery({
      ...(q && { q }),
      ...(estado !== 'all' && { status: estado }),
      ...(espera && { waitingOn: espera }),
      ...(responsavel && { ownerId: responsavel }),
      ...(guiao && { playbook: guiao }),
    }),
  );
  const items = cases.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  const create = useCan('files.write') && (
    <Button leftSection={<Icon name="plus" />} onClick={opening.open}>
      {t('cases.new')}
    </Button>
  );

  return (
    <>
      <PageHead title={t('cases.title')}>{create}</PageHead>
      <CaseFilters
        search={search}
        onChange={(changes) =>
          void navigate({ search: (previous) => ({ ...previous, ...changes }), replace: true })
        }
        onClear={() => void navigate({ search: {}, replace: true })}
        count={
          cases.data &&
          t(cases.hasNextPage ? 'cases.shownMore' : 'cases.shown', { count: items.length })
        }
      />
      {cases.isPending && <RowsSkeleton rows={9} />}
      {cases.isError && <LoadFailed error={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.data && items.length > 0 && <CaseTable cases={items} />}
      {cases.data && items.length === 0 && (
        <Empty
          icon="cases"
          title={t(isFiltered ? 'cases.noMatchTitle' : 'cases.emptyTitle')}
          text={t(isFiltered ? 'cases.noMatchText' : 'cases.emptyText')}
          action={isFiltered ? undefined : create}
        />
      )}
      {cases.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={cases.isFetchingNextPage}
          onClick={() => void cases.fetchNextPage()}
        >
          {t('app.more')}
        </Button>
      )}
      <NewCaseModal isOpen={isOpening} onClose={opening.close} />
    </>
  );
}
