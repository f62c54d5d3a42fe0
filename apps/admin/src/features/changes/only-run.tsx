import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { impactQuery } from '../../api/impacts.ts';
import type { Impact } from '../../api/types.ts';
import { runTitle } from '../../impact/run-title.ts';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './changes.module.css';

/** Says that only what one run did is shown; an old run, which the list does not hold, is read by itself. */
export function OnlyRun(props: {
  readonly run: Impact | undefined;
  readonly id: string;
  readonly onAll: () => void;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { data } = useQuery({ ...impactQuery(props.id), enabled: !props.run });
  const run = props.run ?? data;

  return (
    <p className={classes['only']}>
      {run && <span>{t('runs.only', { title: runTitle(run.title, locale) })}</span>}
      <Button variant="subtle" size="compact-xs" onClick={props.onAll}>
        {t('runs.all')}
      </Button>
    </p>
  );
}
