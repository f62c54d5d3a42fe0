import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './changes.module.css';
import type { AnswerChanges, Meant } from './use-answer-changes.ts';
import type { ChangeView } from './use-shown-changes.ts';

/** As many as one request may name. */
const mostNamed = 500;

/** What is selected, and one answer for all of it; with one run chosen, an answer for the whole run. */
export function AnswerBar(props: {
  readonly view: ChangeView;
  readonly shown: readonly string[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly wholeRun: Meant | undefined;
  readonly answers: AnswerChanges;
  readonly onAcceptRun: (meant: Meant) => void;
  readonly onKeep: (meant: Meant) => void;
}) {
  const { t } = useTranslation();
  const { shown, answers, wholeRun } = props;
  const ids = shown.filter((id) => props.selected.has(id));
  const isAll = ids.length > 0 && ids.length === Math.min(shown.length, mostNamed);
  const meant = ids.length > 0 ? { which: { ids }, count: ids.length } : wholeRun;

  return (
    <div className={classes['bar']}>
      <Checkbox
        checked={isAll}
        indeterminate={ids.length > 0 && !isAll}
        onChange={() => props.onSelect(new Set(isAll ? [] : shown.slice(0, mostNamed)))}
        aria-label={t('changes.selectAll')}
      />
      <span className={classes['count']} role="status">
        {t('changes.selected', { count: ids.length })}
      </span>
      {meant && props.view === 'antecipadas' && (
        <Button
          size="compact-sm"
          loading={answers.acknowledging.isPending}
          onClick={() => answers.acknowledging.mutate(meant.which)}
        >
          {meant === wholeRun
            ? t('changes.acknowledgeRun', { count: meant.count })
            : t('changes.acknowledgeSelected')}
        </Button>
      )}
      {meant && props.view === 'decidir' && (
        <>
          <Button
            size="compact-sm"
            loading={answers.deciding.isPending}
            onClick={() =>
              meant === wholeRun
                ? props.onAcceptRun(meant)
                : answers.deciding.mutate({ ...meant.which, decision: 'accept' })
            }
          >
            {meant === wholeRun
              ? t('changes.acceptRun', { count: meant.count })
              : t('changes.acceptSelected')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => props.onKeep(meant)}>
            {meant === wholeRun
              ? t('changes.keepRun', { count: meant.count })
              : t('changes.keepSelected')}
          </Button>
        </>
      )}
    </div>
  );
}
