import { useTranslation } from 'react-i18next';
import type { DeadlineFile } from '../api/types.ts';
import { shortDay } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';
import { useLocale } from '../ui/use-locale.ts';
import { DeadlineChip } from './deadline-chip.tsx';
import classes from './explanation.module.css';
import { isConfirmed } from './is-confirmed.ts';
import { LegalBasis } from './legal-basis.tsx';
import { MiniCalendar } from './mini-calendar.tsx';
import { Provenance } from './provenance.tsx';
import { Readings } from './readings.tsx';
import { SkippedDays } from './skipped-days.tsx';
import { Trigger } from './trigger.tsx';

/** Everything that explains one date: the sentence, the event, the days, the readings and the law. */
export function Explanation(props: {
  readonly deadline: DeadlineFile;
  /** Stands below the date already. */
  readonly isInline?: boolean;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { deadline } = props;
  const { trace } = deadline;
  const { sentence, steps } = deadline.steps[locale];
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
      <p className={classes['sentence']}>{sentence}</p>
      {trace.beyondHorizon && (
        <p className={classes['warning']}>
          <Icon name="question" /> {t('explanation.horizon')}
        </p>
      )}

      <dl className={classes['facts']}>
        <Trigger deadline={deadline} />
        <div>
          <dt>{t('explanation.period')}</dt>
          <dd>
            {t(`units.${trace.period.unit}`, { count: trace.period.count })}
            <small>
              {t('explanation.calendar')}: {trace.municipality.name}
            </small>
          </dd>
        </div>
        <div>
          <dt>{t('explanation.safe')}</dt>
          <dd>
            <strong>{shortDay(trace.safe, locale)}</strong>
            <small>
              {trace.safe === trace.legal
                ? t('explanation.safeSame')
                : t('explanation.safeEarlier')}
            </small>
          </dd>
        </div>
        <div>
          <dt>{t('explanation.legal')}</dt>
          <dd>
            <strong>{shortDay(trace.legal, locale)}</strong>
            <small>{t('explanation.legalText')}</small>
          </dd>
        </div>
      </dl>

      <div className={classes['days']} data-short={isShort || undefined}>
        <section>
          <h3>{t('explanation.days')}</h3>
          <MiniCalendar trace={trace} />
        </section>
        <SkippedDays trace={trace} />
      </div>
      {trace.readings.length > 1 && <Readings readings={trace.readings} />}
      <section>
        <h3>{t('explanation.steps')}</h3>
        <ol className={classes['steps']}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <LegalBasis citations={trace.citations} />
      <Provenance deadline={deadline} />
    </div>
  );
}
