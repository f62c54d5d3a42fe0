import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../api/types.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import { WaitingOn } from '../../ui/waiting-on.tsx';
import classes from './agenda.module.css';

export function SteplessRow({ matter }: { readonly matter: Case }) {
  const { t } = useTranslation();
  const locale = useLocale();

  return (
    <li className={classes['row']}>
      <div className={classes['what']}>
        <Link to="/casos/$caseId" params={{ caseId: matter.id }} className={classes['person']}>
          {matter.person.fullName}
        </Link>
        <span className={classes['due']}>{matter.playbook.name[locale]}</span>
      </div>
      <div className={classes['stepless']}>
        <Icon name="stepless" />
        {t('today.noStep')}
      </div>
      <div className={classes['who']}>
        <WaitingOn cause={matter.waitingOn} />
        <span>{matter.owner.name}</span>
      </div>
    </li>
  );
}
