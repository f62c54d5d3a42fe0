import { Button, Modal, SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { submissionsQuery } from '../../api/facts.ts';
import type { Case } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { Icon } from '../../ui/icon.tsx';
import { EventForm } from './event-form.tsx';
import { NoticeForm } from './notice-form.tsx';
import { SubmissionForm } from './submission-form.tsx';
import type { NoteDraft } from './use-note-draft.ts';

/** What can be said about a case: the two things that start a legal date, and what nobody files or sends. */
export type FactForm = 'submission' | 'notice' | 'event';

/** The two things that start a legal date, something filed and something received, and their forms. */
export function RecordFact(props: {
  readonly matter: Case;
  readonly draft: NoteDraft | undefined;
  readonly form: FactForm | undefined;
  readonly onForm: (form: FactForm | undefined) => void;
  readonly onRecorded: () => void;
}) {
  const { t } = useTranslation();
  const { form, onForm } = props;
  const earlier = useQuery(submissionsQuery(props.matter.id)).data ?? [];
  const canWrite = useCan('files.write');
  if (!canWrite) return null;

  const close = () => onForm(undefined);
  const recorded = () => {
    props.draft?.clear();
    props.onRecorded();
    close();
  };
  const modal = {
    onClose: close,
    closeOnClickOutside: false,
    closeButtonProps: { 'aria-label': t('app.close') },
  } as const;

  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={8}>
        <Button leftSection={<Icon name="send" />} onClick={() => onForm('submission')}>
          {t('submissions.record')}
        </Button>
        <Button
          variant="default"
          leftSection={<Icon name="inbox" />}
          onClick={() => onForm('notice')}
        >
          {t('notices.record')}
        </Button>
      </SimpleGrid>
      <Modal {...modal} opened={form === 'submission'} title={t('submissions.record')} size="lg">
        <SubmissionForm
          matter={props.matter}
          earlier={earlier}
          draft={props.draft}
          onCancel={close}
          onRecorded={recorded}
        />
      </Modal>
      <Modal {...modal} opened={form === 'notice'} title={t('notices.record')} size="lg">
        <NoticeForm caseId={props.matter.id} onCancel={close} onRecorded={recorded} />
      </Modal>
      <Modal {...modal} opened={form === 'event'} title={t('course.record')}>
        <EventForm matter={props.matter} onInstead={onForm} onCancel={close} onRecorded={close} />
      </Modal>
    </>
  );
}
