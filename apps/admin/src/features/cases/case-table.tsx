import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../api/types.ts';
import { dateText } from '../../ui/dates.ts';
import { Icon } from '../../ui/icon.tsx';
import table from '../../ui/table.module.css';
import { useLocale } from '../../ui/use-locale.ts';
import { WaitingOn } from '../../ui/waiting-on.tsx';
import { NextStepCell } from './next-step-cell.tsx';

const columns = [
  'person',
  'nextStep',
  'waitingOn',
  'owner',
  'office',
  'progress',
  'alerts',
] as const;

export function CaseTable({ cases }: { readonly cases: readonly Case[] }) {
  const { t } = useTranslation();

  return (
    <div className={table['scroll']}>
      <table className={table['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`cases.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map((matter) => (
            <CaseRow key={matter.id} matter={matter} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CaseRow({ matter }: { readonly matter: Case }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const isSamePerson = matter.client.fullName === matter.person.fullName;

  return (
    <tr>
      <th scope="row" className={table['first']}>
        <Link to="/casos/$caseId" params={{ caseId: matter.id }} className={table['name']}>
          {matter.person.fullName}
        </Link>
        <span className={table['sub']}>{matter.playbook.name[locale]}</span>
        {!isSamePerson && (
          <span className={table['sub']}>
            {t('cases.client')}: {matter.client.fullName}
          </span>
        )}
      </th>
      <td className={table['wide']}>
        <NextStepCell matter={matter} />
      </td>
      <td>
        <WaitingOn cause={matter.waitingOn} />
      </td>
      <td className={table['short']}>{matter.owner.name}</td>
      <td>{matter.office.name}</td>
      <td className={table['date']}>{dateText(matter.progressOn, locale)}</td>
      <td>
        {matter.openAlerts > 0 && (
          <span
            className={table['alert']}
            title={t('cases.alertCount', { count: matter.openAlerts })}
            aria-label={t('cases.alertCount', { count: matter.openAlerts })}
          >
            <Icon name="alert" size={15} /> {matter.openAlerts}
          </span>
        )}
      </td>
    </tr>
  );
}
