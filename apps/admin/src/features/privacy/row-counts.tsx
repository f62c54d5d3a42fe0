import { useTranslation } from 'react-i18next';
import { countedTables } from '../../api/counted-tables.ts';
import classes from './privacy.module.css';

/** How many rows of each table, in the order of the list that names them; tables without any are left out. */
export function RowCounts({ rows }: { readonly rows: Readonly<Record<string, number>> }) {
  const { t } = useTranslation();
  const shown = countedTables.filter((table) => (rows[table] ?? 0) > 0);
  if (shown.length === 0) return <p className={classes['lead']}>{t('privacy.nothing')}</p>;

  return (
    <dl className={classes['counts']}>
      {shown.map((table) => (
        <div key={table} style={{ display: 'contents' }}>
          <dt>{t(`privacy.tables.${table}`)}</dt>
          <dd>{rows[table]}</dd>
        </div>
      ))}
    </dl>
  );
}
