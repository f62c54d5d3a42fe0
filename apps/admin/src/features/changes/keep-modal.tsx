import { Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ReasonForm } from '../../ui/reason-form.tsx';
import type { AnswerChanges, Meant } from './use-answer-changes.ts';

/** Keeping a date against what the law now gives needs a reason. */
export function KeepModal(props: {
  readonly meant: Meant | undefined;
  readonly answers: AnswerChanges;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { meant } = props;
  const { deciding } = props.answers;

  return (
    <Modal
      opened={meant !== undefined}
      onClose={props.onClose}
      title={t('changes.keepTitle', { count: meant?.count ?? 1 })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {meant && (
        <ReasonForm
          label={t('changes.keepReason')}
          maxLength={1_000}
          submit={t('changes.keep')}
          isPending={deciding.isPending}
          onReason={(reason, refused) =>
            deciding.mutate({ ...meant.which, decision: 'keep', reason }, refused)
          }
          onCancel={props.onClose}
        >
          <Text c="dimmed" size="sm">
            {t('changes.keepText')}
          </Text>
        </ReasonForm>
      )}
    </Modal>
  );
}
