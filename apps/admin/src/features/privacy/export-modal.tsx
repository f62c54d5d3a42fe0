import { Modal, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { exportPerson } from '../../api/privacy.ts';
import type { Person } from '../../api/types.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';

type Props = { readonly person: Person; readonly isOpen: boolean; readonly onClose: () => void };

/** Says what the file is before it is made: each one is on record and holds everything in the clear. */
export function ExportModal({ person, isOpen, onClose }: Props) {
  const { t } = useTranslation();

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('privacy.exportOf', { name: person.fullName })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <ExportForm person={person} onClose={onClose} />
    </Modal>
  );
}

function ExportForm({ person, onClose }: Omit<Props, 'isOpen'>) {
  const { t } = useTranslation();
  const exporting = useMutation({
    mutationFn: () => exportPerson(person.id),
    gcTime: 0,
    meta: { success: t('privacy.exported'), isShownInPlace: true },
    onSuccess: (file) => {
      save(file, `person-${person.id}.json`);
      onClose();
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    exporting.mutate();
  };

  return (
    <form onSubmit={submit}>
      <Text size="sm">{t('privacy.exportText')}</Text>
      <Text size="sm" c="dimmed" mt="xs">
        {t('privacy.exportRecord')}
      </Text>
      <FormProblem error={exporting.error} />
      <FormButtons
        submit={t('privacy.exportSubmit')}
        isPending={exporting.isPending}
        onCancel={onClose}
      />
    </form>
  );
}

/** Hands a file to the browser's downloads; nothing of it stays in the page. */
function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
