import { Tabs } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { impactsQuery, openIn } from '../../api/impacts.ts';
import type { Impact } from '../../api/types.ts';
import { changeViews, type ChangeSearch } from '../../app/search.ts';
import { useCan } from '../../app/use-can.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { ChangeList } from './change-list.tsx';
import classes from './changes.module.css';
import { OnlyRun } from './only-run.tsx';
import { RunsPanel } from './runs-panel.tsx';

const route = getRouteApi('/shell/alteracoes');

/** The dates that a change of law moved, or would move, and what people answer to each. */
export function ChangesPage() {
  const { t } = useTranslation();
  const { vista = 'decidir', mudanca } = route.useSearch();
  const navigate = useNavigate({ from: '/alteracoes' });
  const canAnswer = useCan('deadlines.decide');
  const impacts = useInfiniteQuery(impactsQuery);
  const runs = impacts.data?.pages.flatMap(({ items }) => items) ?? [];
  const run = runs.find(({ id }) => id === mudanca);
  useFreshChanges(runs);
  const { waiting, unread } = openIn(run ? [run] : runs);
  const counts = { decidir: waiting, antecipadas: unread, assinaladas: 0, historico: 0 };
  const show = (changes: ChangeSearch) =>
    void navigate({ search: (previous) => ({ ...previous, ...changes }), replace: true });

  return (
    <>
      <PageHead title={t('changes.title')} lead={t('changes.lead')} />
      {!canAnswer && <p className={classes['readonly']}>{t('changes.readOnly')}</p>}
      <div className={classes['columns']}>
        <Tabs
          value={vista}
          onChange={(value) => show({ vista: changeViews.find((view) => view === value) })}
        >
          <Tabs.List aria-label={t('changes.views')}>
            {changeViews.map((view) => (
              <Tabs.Tab key={view} value={view}>
                {t(`changes.view.${view}`)}
                {counts[view] > 0 && ` (${counts[view]})`}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={vista}>
            <p className={classes['lead']}>{t(`changes.viewText.${vista}`)}</p>
            {mudanca && (
              <OnlyRun run={run} id={mudanca} onAll={() => show({ mudanca: undefined })} />
            )}
            <ChangeList
              key={`${vista} ${mudanca}`}
              view={vista}
              runId={mudanca}
              canAnswer={canAnswer}
              openInRun={run && (vista === 'decidir' ? run.waiting : run.unread)}
            />
          </Tabs.Panel>
        </Tabs>
        <RunsPanel impacts={impacts} chosen={mudanca} onChoose={(id) => show({ mudanca: id })} />
      </div>
    </>
  );
}

/** A run that went on, or answers of somebody else, make the lists stale. */
function useFreshChanges(runs: readonly Impact[]): void {
  const queryClient = useQueryClient();
  const seen = runs.map((run) => [run.id, run.looked, run.waiting, run.unread].join()).join(' ');
  const last = useRef(seen);
  useEffect(() => {
    if (last.current === seen) return;
    last.current = seen;
    void queryClient.invalidateQueries({ queryKey: ['changes'] });
  }, [seen, queryClient]);
}
