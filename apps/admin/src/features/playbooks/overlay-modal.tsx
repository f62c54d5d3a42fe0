import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Overlay, Playbook } from '../../api/types.ts';
import { OverlayForm } from './overlay-form.tsx';

export function OverlayModal(props: {
  readonly playbook: Playbook;
  readonly overlay: Overlay;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { playbook, overlay, onClose } = props;

  return (
    <Modal
      opened={props.isOpen}
      onClose={onClose}
      title={t('procedures.tailorTitle')}
      size="xl"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <OverlayForm key={overlay.version} playbook={playbook} overlay={overlay} onClose={onClose} />
    </Modal>
  );
}
