import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NewCaseForm } from './new-case-form.tsx';

export function NewCaseModal(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();

  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={t('newCase.title')}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <NewCaseForm onCancel={props.onClose} />
    </Modal>
  );
}
