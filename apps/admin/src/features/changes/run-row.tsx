import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isRunning } from '../../api/impacts.ts';
import type { Impact } from '../../api/types.ts';
import { runTitle } from '../../impact/run-title.ts';
import { shortDay } from '../../ui/dates.ts';
import { inLisbon } from '../../ui/lisbon-time.ts';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './changes.module.css';

/** One change of law: what it was, how far its run is, what it did and what of it is still open. */
export function RunRow(props: {
  readonly run: Impact;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { run, isChosen } = props;
  const done = inLisbon(run.finishedAt ?? run.createdAt);
  const title = runTitle(run.title, locale);

  return (
    <div className={classes['run']} data-chosen={isChosen || undefined}>
      <p>{title}</p>
      {isRunning(run) ? (
        <>
          <p className={classes['when']} role="status">
            {t('runs.running', { looked: run.looked, touched: run.touched })}
          </p>
          <Progress
            animated
            value={run.touched > 0 ? (100 * run.looked) / run.touched : 0}
            aria-label={title}
          />
        </>
      ) : (
        <p className={classes['when']}>
          {t('runs.done', {
            count: run.looked,
            date: shortDay(done.day, locale),
            time: done.time,
          })}
        </p>
      )}
      <Counts run={run} />
      <div>
        <Button
          variant={isChosen ? 'light' : 'subtle'}
          size="compact-xs"
          ml={isChosen ? 0 : -8}
          aria-pressed={isChosen}
          aria-label={`${t('runs.filter')}: ${title}`}
          onClick={props.onChoose}
        >
          {t('runs.filter')}
        </Button>
      </div>
    </div>
  );
}

function Counts({ run }: { readonly run: Impact }) {
  const { t } = useTranslation();

  return (
    <ul className={classes['counts']}>
      {run.earlier > 0 && (
        <li data-kind="earlier">
          {run.earlier} {t('runs.earlier')}
        </li>
      )}
      {run.later > 0 && (
        <li>
          {run.later} {t('runs.later')}
        </li>
      )}
      {run.flagged > 0 && (
        <li>
          {run.flagged} {t('runs.flagged', { count: run.flagged })}
        </li>
      )}
      {run.unchanged > 0 && (
        <li>
          {run.unchanged} {t('runs.unchanged', { count: run.unchanged })}
        </li>
      )}
      {run.waiting > 0 && <li data-kind="open">{t('runs.waiting', { count: run.waiting })}</li>}
      {run.unread > 0 && <li data-kind="open">{t('runs.unread', { count: run.unread })}</li>}
    </ul>
  );
}
