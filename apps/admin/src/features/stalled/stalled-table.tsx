import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StalledReport } from '../../api/types.ts';
import { DeadlineChip } from '../../deadline/deadline-chip.tsx';
import { shortDay } from '../../ui/dates.ts';
import { Icon } from '../../ui/icon.tsx';
import table from '../../ui/table.module.css';
import { useLocale } from '../../ui/use-locale.ts';
import { WaitingOn } from '../../ui/waiting-on.tsx';

const columns = ['case', 'stalledDays', 'cause', 'owner', 'progress', 'nextStep'] as const;

export function StalledTable({ items }: Pick<StalledReport, 'items'>) {
  const { t } = useTranslation();
  const locale = useLocale();

  return (
    <div className={table['scroll']}>
      <table className={table['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`stalled.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ case: matter, stalledDays }) => (
            <tr key={matter.id}>
              <th scope="row" className={table['first']}>
                <Link to="/casos/$caseId" params={{ caseId: matter.id }} className={table['name']}>
                  {matter.person.fullName}
                </Link>
                <span className={table['sub']}>{matter.playbook.name[locale]}</span>
              </th>
              <td className={table['number']}>
                <strong>{t('stalled.daysShort', { count: stalledDays })}</strong>
              </td>
              <td>
                <WaitingOn cause={matter.waitingOn} />
              </td>
              <td className={table['short']}>{matter.owner.name}</td>
              <td className={table['date']}>{shortDay(matter.progressOn, locale)}</td>
              <td>
                {matter.nextStep?.on && matter.nextStep.urgency ? (
                  <DeadlineChip safeOn={matter.nextStep.on} urgency={matter.nextStep.urgency} />
                ) : (
                  <span className={table['missing']}>
                    <Icon name="stepless" /> {t('cases.noNextStep')}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
