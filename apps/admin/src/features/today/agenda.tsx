import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TodayReport } from '../../api/types.ts';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import classes from './agenda.module.css';
import { DeadlineRow } from './deadline-row.tsx';
import { SteplessRow } from './stepless-row.tsx';

const bands = ['overdue', 'today', 'urgent', 'soon', 'later'] as const;
const most = 200;

type Filter = keyof TodayReport['counts'] | undefined;

/** The open deadlines by urgency, then the cases that have no next step at all. */
export function Agenda(props: {
  readonly report: TodayReport;
  readonly only: Filter;
  readonly onExplain: (deadlineId: string) => void;
  readonly onClear: () => void;
}) {
  const { t } = useTranslation();
  const { report, only, onExplain } = props;
  const groups = bands
    .filter((band) => only === undefined || only === band)
    .map((band) => ({
      band,
      rows: report.deadlines.filter(({ deadline }) => deadline.urgency.band === band),
    }))
    .filter(({ rows }) => rows.length > 0);
  const stepless = only === undefined || only === 'withoutNextStep' ? report.withoutNextStep : [];
  if (groups.length === 0 && stepless.length === 0) return <NothingDue {...props} />;

  return (
    <div className={classes['agenda']}>
      {groups.map(({ band, rows }) => (
        <section key={band} aria-labelledby={`band-${band}`}>
          <h2 id={`band-${band}`} className={classes['band']}>
            {t(`bands.${band}`)} <span>{rows.length}</span>
          </h2>
          <ul className={classes['rows']}>
            {rows.map(({ deadline, case: matter }) => (
              <DeadlineRow
                key={deadline.id}
                deadline={deadline}
                matter={matter}
                onExplain={() => onExplain(deadline.id)}
              />
            ))}
          </ul>
        </section>
      ))}
      {stepless.length > 0 && (
        <section aria-labelledby="band-stepless">
          <h2 id="band-stepless" className={classes['band']}>
            {t('bands.withoutNextStep')} <span>{stepless.length}</span>
          </h2>
          <ul className={classes['rows']}>
            {stepless.map((matter) => (
              <SteplessRow key={matter.id} matter={matter} />
            ))}
          </ul>
        </section>
      )}
      {report.deadlines.length >= most && <p className={classes['note']}>{t('today.limit')}</p>}
      {only !== undefined && <ShowAll onClear={props.onClear} />}
    </div>
  );
}

function NothingDue({ only, onClear }: { readonly only: Filter; readonly onClear: () => void }) {
  const { t } = useTranslation();
  if (only === undefined)
    return <Empty title={t('today.emptyTitle')} text={t('today.emptyText')} />;

  return (
    <Empty
      title={t('today.emptyBandTitle')}
      text={t(`today.empty.${only}`)}
      action={<ShowAll onClear={onClear} />}
    />
  );
}

function ShowAll({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation();

  return (
    <Button variant="default" leftSection={<Icon name="today" />} onClick={onClear} mt="sm">
      {t('today.clear')}
    </Button>
  );
}
