import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty.tsx';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { AcceptRunModal } from './accept-run-modal.tsx';
import { AnswerBar } from './answer-bar.tsx';
import { ChangeRow } from './change-row.tsx';
import classes from './changes.module.css';
import { KeepModal } from './keep-modal.tsx';
import { RowActions } from './row-actions.tsx';
import { useAnswerChanges, type Meant } from './use-answer-changes.ts';
import { useShownChanges, type ChangeView } from './use-shown-changes.ts';

/** The changes of a view, with what the reader may answer: to one, to those selected, to a whole run. */
export function ChangeList(props: {
  readonly view: ChangeView;
  readonly runId: string | undefined;
  readonly canAnswer: boolean;
  /** How many of the run wait for an answer; undefined when no run is chosen. */
  readonly openInRun: number | undefined;
}) {
  const { t } = useTranslation();
  const { view, runId } = props;
  const { query, changes } = useShownChanges(view, runId);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [keeping, setKeeping] = useState<Meant>();
  const [accepting, setAccepting] = useState<Meant>();
  const answers = useAnswerChanges(() => {
    setSelected(new Set());
    setKeeping(undefined);
    setAccepting(undefined);
  });
  const isAnswerable = props.canAnswer && (view === 'decidir' || view === 'antecipadas');
  const wholeRun =
    runId && props.openInRun ? { which: { runId }, count: props.openInRun } : undefined;

  return (
    <>
      {query.isPending && <RowsSkeleton rows={4} height={96} />}
      {query.isError && <LoadFailed error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && changes.length === 0 && !query.hasNextPage && (
        <Empty title={t(`changes.empty.${view}`)} text={t(`changes.emptyText.${view}`)} />
      )}
      {isAnswerable && changes.length > 0 && (
        <AnswerBar
          view={view}
          shown={changes.map(({ id }) => id)}
          selected={selected}
          onSelect={setSelected}
          wholeRun={wholeRun}
          answers={answers}
          onAcceptRun={setAccepting}
          onKeep={setKeeping}
        />
      )}
      {changes.length > 0 && (
        <ul className={classes['list']}>
          {changes.map((change) => (
            <ChangeRow
              key={change.id}
              change={change}
              selection={
                isAnswerable
                  ? {
                      isOn: selected.has(change.id),
                      toggle: () => setSelected(toggled(selected, change.id)),
                    }
                  : undefined
              }
              hasOutcome={view !== 'decidir'}
              actions={
                isAnswerable && <RowActions change={change} answers={answers} onKeep={setKeeping} />
              }
            />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('app.more')}
        </Button>
      )}
      <KeepModal meant={keeping} answers={answers} onClose={() => setKeeping(undefined)} />
      <AcceptRunModal meant={accepting} answers={answers} onClose={() => setAccepting(undefined)} />
    </>
  );
}

function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);

  return next;
}
