import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NewCaseForm } from './new-case-form.tsx';
import type { CaseValues } from './new-case-values.ts';

/** `filled`: what the form begins with, where somebody comes from a place that knows it. */
export function NewCaseModal(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly filled?: Partial<CaseValues>;
}) {
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
      <NewCaseForm onCancel={props.onClose} {...(props.filled && { filled: props.filled })} />
    </Modal>
  );
}
