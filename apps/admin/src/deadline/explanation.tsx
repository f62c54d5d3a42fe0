import { useTranslation } from 'react-i18next';
import type { DeadlineFile } from '../api/types.ts';
import { useLocale } from '../ui/use-locale.ts';
import { BeforeStart } from './before-start.tsx';
import { Computed } from './computed.tsx';
import { DateHistory } from './date-history.tsx';
import { DeadlineChip } from './deadline-chip.tsx';
import classes from './explanation.module.css';
import { Facts } from './facts.tsx';
import { isConfirmed } from './is-confirmed.ts';
import { LegalBasis } from './legal-basis.tsx';
import { MiniCalendar } from './mini-calendar.tsx';
import { Provenance } from './provenance.tsx';
import { Readings } from './readings.tsx';
import { SkippedDays } from './skipped-days.tsx';

/** Everything that explains one date: the sentence, the event, the days, the readings, the law and its history. */
export function Explanation(props: {
  readonly deadline: DeadlineFile;
  /** Stands below the date already. */
  readonly isInline?: boolean;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { deadline } = props;
  const { trace } = deadline;
  const isShort = trace.start.slice(0, 7) === trace.legal.slice(0, 7);

  return (
    <div className={classes['explanation']}>
      {!props.isInline && (
        <DeadlineChip
          safeOn={deadline.safeOn}
          legalOn={deadline.legalOn}
          urgency={deadline.urgency}
          isConfirmed={isConfirmed(deadline, trace)}
          isSuperseded={deadline.status === 'superseded'}
        />
      )}
      <Computed deadline={deadline} />
      <Facts deadline={deadline} />
      <DateHistory changes={deadline.changes} />
      <BeforeStart trace={trace} />

      <div className={classes['days']} data-short={isShort || undefined}>
        <section>
          <h3>{t('explanation.days')}</h3>
          <MiniCalendar trace={trace} />
        </section>
        <SkippedDays trace={trace} />
      </div>
      {trace.readings.length > 1 && <Readings trace={trace} />}
      <section>
        <h3>{t('explanation.steps')}</h3>
        <ol className={classes['steps']}>
          {deadline.steps[locale].steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <LegalBasis citations={trace.citations} />
      <Provenance deadline={deadline} />
    </div>
  );
}
