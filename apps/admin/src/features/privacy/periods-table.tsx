import { useTranslation } from 'react-i18next';
import type { Retention } from '../../api/types.ts';
import table from '../../ui/table.module.css';
import { useLocale } from '../../ui/use-locale.ts';

type Period = Retention['periods'][number];

const columns = ['what', 'length', 'end', 'basis'] as const;

export function PeriodsTable({ periods }: Pick<Retention, 'periods'>) {
  const { t } = useTranslation();

  return (
    <div className={table['scroll']}>
      <table className={table['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`privacy.period.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <PeriodRow key={period.id} period={period} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PeriodRow({ period }: { readonly period: Period }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { length } = period;
  const from = period.from[locale];

  return (
    <tr>
      <th scope="row" className={table['first']}>
        {period.name[locale]}
      </th>
      <td>
        {length
          ? t(`privacy.${length.unit}`, { count: length.count, from })
          : t('privacy.endless', { from })}
      </td>
      <td>{t(`privacy.ends.${period.end}`)}</td>
      <td>
        {period.citation}
        {!period.isConfirmed && <span className={table['sub']}>{t('privacy.unconfirmed')}</span>}
      </td>
    </tr>
  );
}
