import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { absencesQuery } from '../../api/absences.ts';
import type { Me } from '../../api/types.ts';
import { AbsenceForm } from './absence-form.tsx';
import { AbsencesTable } from './absences-table.tsx';

type Props = { readonly me: Me; readonly isOpen: boolean; readonly onClose: () => void };

/** One's own absences: those that are set, and another one. */
export function OwnAbsences({ me, isOpen, onClose }: Props) {
  const { t } = useTranslation();
  const own = useQuery({ ...absencesQuery(true), enabled: isOpen }).data?.items ?? [];

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="lg"
      title={t('absences.own')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p>{t('absences.text')}</p>
      {own.length > 0 && <AbsencesTable absences={own} />}
      <AbsenceForm memberId={me.user.id} onClose={onClose} />
    </Modal>
  );
}
