import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { withdrawAbsence } from '../../api/absences.ts';
import type { Absence } from '../../api/types.ts';
import { shortDay } from '../../ui/dates.ts';
import table from '../../ui/table.module.css';
import { useLocale } from '../../ui/use-locale.ts';

/** Absences under way and to come, who stands in, and from when on nobody does. */
export function AbsencesTable({ absences }: { readonly absences: readonly Absence[] }) {
  const { t } = useTranslation();
  const columns = [t('team.name'), t('absences.when'), t('absences.deputy'), t('team.actions')];

  return (
    <div className={table['scroll']}>
      <table className={table['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {absences.map((absence) => (
            <AbsenceRow key={absence.id} absence={absence} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AbsenceRow({ absence }: { readonly absence: Absence }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const withdrawing = useMutation({
    mutationFn: () => withdrawAbsence(absence.id),
    meta: { success: t('absences.withdrawn') },
    onSuccess: () => queryClient.invalidateQueries(),
  });
  const { member, deputy, from, to, uncoveredFrom } = absence;

  return (
    <tr>
      <td className={table['first']}>{member.name}</td>
      <td>{t('absences.days', { from: shortDay(from, locale), to: shortDay(to, locale) })}</td>
      <td>
        <span>{deputy?.name ?? t('absences.nobody')}</span>
        {deputy && uncoveredFrom && (
          <span className={table['sub']}>
            {t('absences.uncovered', { date: shortDay(uncoveredFrom, locale) })}
          </span>
        )}
      </td>
      <td>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('absences.withdrawOf', { name: member.name })}
          loading={withdrawing.isPending}
          onClick={() => withdrawing.mutate()}
        >
          {t('absences.withdraw')}
        </Button>
      </td>
    </tr>
  );
}
