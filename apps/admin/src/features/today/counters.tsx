import { Skeleton, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TodayReport } from '../../api/types.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import classes from './counters.module.css';

const counters = [
  ['overdue', 'overdue'],
  ['today', 'clock'],
  ['urgent', 'hourglass'],
  ['soon', 'hourglass'],
  ['withoutNextStep', 'stepless'],
] as const satisfies readonly (readonly [keyof TodayReport['counts'], IconName])[];

/** Five numbers, each of them a filter. */
export function Counters(props: {
  readonly counts: TodayReport['counts'] | undefined;
  readonly active: keyof TodayReport['counts'] | undefined;
  readonly onPick: (band: keyof TodayReport['counts']) => void;
}) {
  const { t } = useTranslation();

  return (
    <div className={classes['strip']} role="group" aria-label={t('today.filters')}>
      {counters.map(([band, icon]) => (
        <UnstyledButton
          key={band}
          className={classes['counter']}
          data-band={band}
          data-zero={props.counts?.[band] === 0 || undefined}
          aria-pressed={props.active === band}
          onClick={() => props.onPick(band)}
        >
          <span className={classes['number']}>
            {props.counts ? props.counts[band] : <Skeleton width={24} height={24} my={5} />}
          </span>
          <span className={classes['label']}>
            <Icon name={icon} size={15} />
            {t(`bands.${band}`)}
          </span>
        </UnstyledButton>
      ))}
    </div>
  );
}
