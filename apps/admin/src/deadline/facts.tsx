import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineFile } from '../api/types.ts';
import { shortDay } from '../ui/dates.ts';
import { useLocale } from '../ui/use-locale.ts';
import classes from './explanation.module.css';
import { Trigger } from './trigger.tsx';

/** What went into the count and what came out: the event, the period, the law that counts it, and each date. */
export function Facts({ deadline }: { readonly deadline: DeadlineFile }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { trace } = deadline;
  const { regime, direction, internal, marginDays } = trace;

  return (
    <dl className={classes['facts']}>
      <Trigger deadline={deadline} />
      <Fact
        label={t('explanation.period')}
        note={`${t('explanation.calendar')}: ${trace.municipality.name}`}
      >
        {t(`units.${trace.period.unit}`, { count: trace.period.count })}
      </Fact>
      {direction === 'backward' && (
        <Fact
          label={t('explanation.backward')}
          note={t('explanation.backwardText', { date: shortDay(trace.start, locale) })}
        >
          ←
        </Fact>
      )}
      {regime === 'court' && (
        <Fact label={t('explanation.regime')} note={t('explanation.regimeText.court')}>
          {t('explanation.regimes.court')}
        </Fact>
      )}
      <Fact
        label={t('explanation.safe')}
        note={t(trace.safe === trace.legal ? 'explanation.safeSame' : 'explanation.safeEarlier')}
      >
        <strong>{shortDay(trace.safe, locale)}</strong>
      </Fact>
      <Fact
        label={t('explanation.legal')}
        note={regime === 'court' ? undefined : t('explanation.legalText')}
      >
        <strong>{shortDay(trace.legal, locale)}</strong>
      </Fact>
      {internal && marginDays !== undefined && (
        <Fact
          label={t('explanation.internal')}
          note={t('explanation.internalText', { count: marginDays })}
        >
          <strong>{shortDay(internal, locale)}</strong>
        </Fact>
      )}
    </dl>
  );
}

function Fact(props: {
  readonly label: string;
  readonly note: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>
        {props.children}
        {props.note && <small>{props.note}</small>}
      </dd>
    </div>
  );
}
