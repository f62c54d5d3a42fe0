import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { controlSheetAddress } from '../../api/deadlines.ts';
import type { Deadline } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './deadline-card.module.css';

export type DeadlineAsk = 'complete' | 'fix' | 'release';

/** What can be done about a date: have it explained, close it and, for a lawyer, fix or release it. */
export function DeadlineActions(props: {
  readonly deadline: Deadline;
  readonly onExplain: () => void;
  readonly onAsk: (ask: DeadlineAsk) => void;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { deadline } = props;
  const name = deadline.rule.name[locale];
  const isOpen = deadline.status === 'open';
  const canWrite = useCan('files.write');
  const canDecide = useCan('deadlines.decide');
  const fixing = deadline.fixed ? 'release' : 'fix';

  return (
    <div className={classes['actions']}>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Icon name="question" size={15} />}
        onClick={props.onExplain}
        aria-label={t('deadlines.explainOf', { name })}
      >
        {t('deadlines.explain')}
      </Button>
      <Button
        component="a"
        href={controlSheetAddress(deadline.id)}
        download
        variant="subtle"
        size="compact-sm"
        leftSection={<Icon name="save" size={15} />}
        aria-label={t('deadlines.sheetOf', { name })}
      >
        {t('deadlines.sheet')}
      </Button>
      {isOpen && canWrite && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Icon name="check" size={15} />}
          onClick={() => props.onAsk('complete')}
          aria-label={t('deadlines.completeOf', { name })}
        >
          {t('deadlines.complete')}
        </Button>
      )}
      {isOpen && canDecide && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Icon name="pin" size={15} />}
          onClick={() => props.onAsk(fixing)}
          aria-label={t(`deadlines.${fixing}Of`, { name })}
        >
          {t(`deadlines.${fixing}`)}
        </Button>
      )}
    </div>
  );
}
