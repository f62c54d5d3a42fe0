import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../api/types.ts';
import table from '../../ui/table.module.css';

const columns = ['name', 'nif', 'nationality', 'family', 'openCases', 'contact'] as const;

export function ClientTable({ clients }: { readonly clients: readonly Client[] }) {
  const { t } = useTranslation();

  return (
    <div className={table['scroll']}>
      <table className={table['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`clients.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {clients.map(({ id, person, openCases, dependents }) => (
            <tr key={id}>
              <th scope="row" className={table['first']}>
                <Link to="/clientes/$clientId" params={{ clientId: id }} className={table['name']}>
                  {person.fullName}
                </Link>
              </th>
              <td className={table['number']}>{person.nif}</td>
              <td>{person.nationality}</td>
              <td className={table['number']}>{dependents > 0 && dependents}</td>
              <td className={table['number']}>{openCases > 0 && openCases}</td>
              <td>
                {person.email}
                {person.phone && <span className={table['sub']}>{person.phone}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
