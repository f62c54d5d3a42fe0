import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalendarEntry } from '../../api/types.ts';
import { EntryForm } from './entry-form.tsx';

/** Publishing a day of the firm's own, or saying better what was published; closed while nothing is edited. */
export function EntryModal(props: {
  readonly edited: CalendarEntry | 'new' | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { edited } = props;
  const amended = edited === 'new' ? undefined : edited;

  return (
    <Modal
      opened={edited !== undefined}
      onClose={props.onClose}
      title={t(amended ? 'closure.amendTitle' : 'closure.newTitle')}
      size="xl"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {edited && <EntryForm key={amended?.id ?? 'new'} amended={amended} onClose={props.onClose} />}
    </Modal>
  );
}
