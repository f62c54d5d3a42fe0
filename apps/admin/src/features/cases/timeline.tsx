import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timelineQuery } from '../../api/cases.ts';
import { membersQuery, playbooksQuery } from '../../api/reference.ts';
import type { Case, Deadline, TimelineEntry } from '../../api/types.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import { TimelineItem } from './timeline-item.tsx';
import { usePlaybook } from './use-playbook.ts';
import classes from './timeline.module.css';

const filters = ['all', 'facts', 'dates', 'messages'] as const;
type Filter = (typeof filters)[number];

const groups: Readonly<Record<TimelineEntry['kind'], Exclude<Filter, 'all'>>> = {
  case_opened: 'facts',
  case_followed: 'facts',
  playbook_changed: 'facts',
  step_done: 'facts',
  step_skipped: 'facts',
  step_undone: 'facts',
  opening_decided: 'facts',
  opening_warned: 'facts',
  case_updated: 'facts',
  case_closed: 'facts',
  case_restricted: 'facts',
  restriction_lifted: 'facts',
  case_entered: 'facts',
  case_handed_over: 'facts',
  answers_recorded: 'facts',
  day_recorded: 'facts',
  event_recorded: 'facts',
  submission_recorded: 'facts',
  delivery_recorded: 'facts',
  notice_recorded: 'facts',
  document_recorded: 'facts',
  document_taken_back: 'facts',
  deadline_set: 'dates',
  deadline_superseded: 'dates',
  deadline_done: 'dates',
  deadline_moved: 'dates',
  deadline_kept: 'dates',
  deadline_fixed: 'dates',
  deadline_released: 'dates',
  reminder_sent: 'messages',
  escalated: 'messages',
  escalation_sent: 'messages',
  message_redirected: 'messages',
  alert_acknowledged: 'messages',
};

// The API orders by when things were recorded; a history is told by when they happened.
function byDay(a: TimelineEntry, b: TimelineEntry): number {
  if (a.happenedOn !== b.happenedOn) return a.happenedOn < b.happenedOn ? 1 : -1;

  return a.id < b.id ? 1 : -1;
}

/** Everything that happened in a case, the latest first. */
export function Timeline(props: {
  readonly matter: Case;
  readonly deadlines: readonly Deadline[] | undefined;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [filter, setFilter] = useState<Filter>('all');
  const history = useInfiniteQuery(timelineQuery(props.matter.id));
  const members = useQuery(membersQuery).data ?? [];
  const playbooks = useQuery(playbooksQuery).data ?? [];
  const playbook = usePlaybook(props.matter.playbook.id);
  const entries = (history.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ kind }) => filter === 'all' || groups[kind] === filter)
    .toSorted(byDay);
  const names = {
    deadlines: props.deadlines ?? [],
    members,
    playbooks,
    steps: playbook?.steps ?? [],
    statements: playbook?.note?.statements ?? [],
    locale,
  };

  return (
    <section aria-labelledby="timeline">
      <div className={classes['head']}>
        <h2 id="timeline">{t('timeline.title')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('timeline.filter')}
          value={filter}
          onChange={setFilter}
          data={filters.map((value) => ({ value, label: t(`timeline.${value}`) }))}
        />
      </div>
      {history.isPending && <RowsSkeleton rows={5} />}
      {history.isError && <LoadFailed error={history.error} />}
      {history.data && entries.length === 0 && (
        <p className={classes['empty']}>{t('timeline.empty')}</p>
      )}
      <ol className={classes['entries']}>
        {entries.map((entry, index) => (
          <TimelineItem
            key={entry.id}
            entry={entry}
            names={names}
            hasSameDay={entries[index - 1]?.happenedOn === entry.happenedOn}
          />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button
          variant="default"
          size="compact-sm"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t('app.more')}
        </Button>
      )}
    </section>
  );
}
