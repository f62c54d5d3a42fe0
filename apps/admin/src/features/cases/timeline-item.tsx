import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../api/types.ts';
import { shortDay } from '../../ui/dates.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { inLisbon } from '../../ui/lisbon-time.ts';
import { timelineSentence, type TimelineNames } from './timeline-sentence.ts';
import classes from './timeline.module.css';

const icons: Readonly<Record<TimelineEntry['kind'], IconName>> = {
  case_opened: 'cases',
  case_followed: 'cases',
  playbook_changed: 'replaced',
  step_done: 'check',
  step_skipped: 'minus',
  step_undone: 'pen',
  opening_decided: 'pin',
  opening_warned: 'overdue',
  case_updated: 'pen',
  case_closed: 'cases',
  case_restricted: 'lock',
  restriction_lifted: 'lock',
  case_entered: 'lock',
  case_handed_over: 'people',
  answers_recorded: 'pen',
  day_recorded: 'calendar',
  event_recorded: 'pen',
  submission_recorded: 'send',
  delivery_recorded: 'send',
  notice_recorded: 'inbox',
  document_recorded: 'check',
  document_taken_back: 'replaced',
  deadline_set: 'calendar',
  deadline_superseded: 'replaced',
  deadline_done: 'check',
  deadline_moved: 'replaced',
  deadline_kept: 'calendar',
  deadline_fixed: 'pin',
  deadline_released: 'pin',
  reminder_sent: 'mail',
  escalated: 'overdue',
  escalation_sent: 'mail',
  message_redirected: 'overdue',
  alert_acknowledged: 'alert',
};

export function TimelineItem(props: {
  readonly entry: TimelineEntry;
  readonly names: TimelineNames;
  readonly hasSameDay: boolean;
}) {
  const { t } = useTranslation();
  const { entry, names } = props;
  const recorded = inLisbon(entry.recordedAt);

  return (
    <li className={classes['entry']} data-kind={entry.kind}>
      <time
        dateTime={entry.happenedOn}
        className={classes['day']}
        data-repeated={props.hasSameDay || undefined}
      >
        {shortDay(entry.happenedOn, names.locale)}
      </time>
      <span className={classes['mark']}>
        <Icon name={icons[entry.kind]} size={15} />
      </span>
      <div>
        <p className={classes['sentence']}>{timelineSentence(entry, names, t)}</p>
        <p className={classes['by']}>
          {entry.actor?.name ?? t('timeline.system')}
          {' · '}
          {recorded.day === entry.happenedOn
            ? recorded.time
            : `${shortDay(recorded.day, names.locale)}, ${recorded.time}`}
        </p>
      </div>
    </li>
  );
}
