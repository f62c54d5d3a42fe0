import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { timelineQuery } from '../../api/cases.ts';
import type { Case } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { dateText } from '../../ui/dates.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import { courseLine, type Milestone } from './course-line.ts';
import classes from './course-strip.module.css';

/** Where a request was, is and usually goes, what holds it up, and what can happen next. */
export function CourseStrip(props: { readonly matter: Case; readonly onRecord: () => void }) {
  const { t } = useTranslation();
  const { matter } = props;
  const canWrite = useCan('files.write');
  const history = useInfiniteQuery(timelineQuery(matter.id)).data;
  const line = courseLine(matter, history?.pages.flatMap(({ items }) => items) ?? []);
  const isOpen = matter.status === 'open';
  const next = matter.possibleEvents.map((event) => t(`course.events.${event}`));

  return (
    <section aria-label={t('course.stage')} className={classes['strip']}>
      <ol className={classes['line']}>
        {line.map((milestone) => (
          <Stop
            key={`${milestone.state} ${milestone.stage}`}
            milestone={milestone}
            hindrance={milestone.state === 'now' ? matter.hindrance : null}
          />
        ))}
      </ol>
      {isOpen && (
        <div className={classes['next']}>
          <p>
            {next.length > 0 && <strong>{t('course.next')}</strong>}{' '}
            {next.length > 0 ? next.join(' · ') : t('course.over')}
          </p>
          {canWrite && next.length > 0 && (
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<Icon name="flag" size={14} />}
              onClick={props.onRecord}
            >
              {t('course.record')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Stop(props: { readonly milestone: Milestone; readonly hindrance: Case['hindrance'] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { stage, state, on } = props.milestone;
  // Nobody knows yet how it will be decided.
  const isOpenEnd = state === 'ahead' && stage === 'decided_positive';

  return (
    <li data-state={state} {...(state === 'now' && { 'aria-current': 'step' as const })}>
      <span className={classes['mark']}>{state === 'past' && <Icon name="check" size={11} />}</span>
      <span className={classes['stage']}>
        {t(isOpenEnd ? 'course.decision' : `course.stages.${stage}`)}
      </span>
      {on && <time dateTime={on}>{dateText(on, locale)}</time>}
      {props.hindrance && (
        <span className={classes['hindrance']}>
          <Icon name="overdue" size={13} /> {t(`course.hindrances.${props.hindrance}`)}
        </span>
      )}
    </li>
  );
}
