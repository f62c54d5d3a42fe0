import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { Impact } from '../../api/types.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { RunRow } from './run-row.tsx';

type Impacts = UseInfiniteQueryResult<InfiniteData<{ items: Impact[]; nextCursor: string | null }>>;

/** The changes of law that touched the firm's dates, the latest first, with how far each run is. */
export function RunsPanel(props: {
  readonly impacts: Impacts;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const { impacts, chosen } = props;
  const runs = impacts.data?.pages.flatMap(({ items }) => items);

  return (
    <Panel title={t('runs.title')}>
      {impacts.isPending && <RowsSkeleton rows={3} height={84} />}
      {impacts.isError && <LoadFailed error={impacts.error} />}
      {runs?.length === 0 && <PanelNote>{t('runs.none')}</PanelNote>}
      {runs?.map((run) => (
        <RunRow
          key={run.id}
          run={run}
          isChosen={run.id === chosen}
          onChoose={() => props.onChoose(run.id === chosen ? undefined : run.id)}
        />
      ))}
      {impacts.hasNextPage && (
        <PanelRow>
          <Button
            variant="subtle"
            size="compact-sm"
            loading={impacts.isFetchingNextPage}
            onClick={() => void impacts.fetchNextPage()}
          >
            {t('app.more')}
          </Button>
        </PanelRow>
      )}
    </Panel>
  );
}
