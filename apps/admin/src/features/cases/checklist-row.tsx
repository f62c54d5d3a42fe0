import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Checklist } from '../../api/types.ts';
import { dateText } from '../../ui/dates.ts';
import { PanelRow } from '../../ui/panel.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './documents.module.css';

type Line = Checklist['lines'][number];

const colors: Readonly<Record<Line['state'], string>> = {
  held: 'green',
  doubtful: 'yellow',
  undated: 'yellow',
  lapsed: 'red',
  missing: 'red',
  ask: 'gray',
};

/** One thing that the procedure asks for, and whether it is there on the day, in words. */
export function ChecklistRow(props: {
  readonly line: Line;
  readonly on: string;
  readonly isToday: boolean;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { choices, state, isOptional, until, depends } = props.line;
  const isDue = state === 'held' || state === 'doubtful' || !isOptional;
  const day = dateText(props.on, locale);

  return (
    <PanelRow>
      <div className={classes['line']}>
        <span>{choices.map(({ name }) => name[locale]).join(t('documents.or'))}</span>
        <Badge tt="none" color={isDue ? colors[state] : 'gray'} variant="light">
          {t(isDue ? `documents.states.${state}` : 'documents.optional')}
        </Badge>
      </div>
      {until && (state === 'held' || state === 'doubtful') && (
        <p className={classes['detail']}>
          {t('documents.until', { date: dateText(until, locale) })}
        </p>
      )}
      {until && state === 'lapsed' && (
        <p className={classes['detail']}>
          {t(props.isToday ? 'documents.lapsed' : 'documents.lapsedOn', {
            date: dateText(until, locale),
            day,
          })}
        </p>
      )}
      {state === 'doubtful' && <p className={classes['detail']}>{t('documents.doubtful')}</p>}
      {depends && <p className={classes['detail']}>{depends.question[locale]}</p>}
    </PanelRow>
  );
}
