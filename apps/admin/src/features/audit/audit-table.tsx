import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { auditActions } from '../../api/audit-actions.ts';
import type { AuditEntry } from '../../api/types.ts';
import { shortDay } from '../../ui/dates.ts';
import { inLisbon } from '../../ui/lisbon-time.ts';
import table from '../../ui/table.module.css';
import { useLocale } from '../../ui/use-locale.ts';

const columns = ['when', 'who', 'what', 'case'] as const;

export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const { t } = useTranslation();

  return (
    <div className={table['scroll']}>
      <table className={table['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`audit.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <AuditRow key={entry.id} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AuditRow({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { day, time } = inLisbon(entry.at);
  const known = auditActions.find((each) => each === entry.action);
  const { rows, route } = entry.data;
  const byNobody = entry.subjectType === 'support_session' ? 'support' : 'service';

  return (
    <tr>
      <th scope="row" className={`${table['first']} ${table['date']}`}>
        {shortDay(day, locale)} {time}
      </th>
      <td className={table['short']}>{entry.actor?.name ?? t(`audit.${byNobody}`)}</td>
      <td className={table['wide']}>
        {known ? t(`audit.actions.${known}`) : entry.action}
        {typeof rows === 'number' && (
          <span className={table['sub']}>{t('audit.rows', { count: rows })}</span>
        )}
        {typeof route === 'string' && <span className={table['sub']}>{route}</span>}
      </td>
      <td>
        {entry.caseId && (
          <Link
            to="/casos/$caseId"
            params={{ caseId: entry.caseId }}
            aria-label={t('audit.openCaseOf', { what: known ? t(`audit.actions.${known}`) : '' })}
          >
            {t('audit.openCase')}
          </Link>
        )}
      </td>
    </tr>
  );
}
