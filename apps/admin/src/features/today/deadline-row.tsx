import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Case, Deadline } from '../../api/types.ts';
import { DeadlineChip } from '../../deadline/deadline-chip.tsx';
import { isConfirmed } from '../../deadline/is-confirmed.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import { WaitingOn } from '../../ui/waiting-on.tsx';
import classes from './agenda.module.css';

export function DeadlineRow(props: {
  readonly deadline: Deadline;
  readonly matter: Case;
  readonly onExplain: () => void;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { deadline, matter } = props;
  const name = deadline.rule.name[locale];

  return (
    <li className={classes['row']}>
      <div className={classes['what']}>
        <Link to="/casos/$caseId" params={{ caseId: matter.id }} className={classes['person']}>
          {matter.person.fullName}
        </Link>
        <span className={classes['due']}>
          <strong>{name}</strong> · {matter.playbook.name[locale]}
        </span>
      </div>
      <div className={classes['when']}>
        <DeadlineChip
          safeOn={deadline.safeOn}
          legalOn={deadline.legalOn}
          urgency={deadline.urgency}
          isConfirmed={isConfirmed(deadline)}
        />
      </div>
      <div className={classes['who']}>
        <WaitingOn cause={matter.waitingOn} />
        <span>{matter.owner.name}</span>
      </div>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Icon name="question" size={15} />}
        onClick={props.onExplain}
        aria-label={t('today.explainOf', { name, person: matter.person.fullName })}
      >
        {t('today.explain')}
      </Button>
    </li>
  );
}
