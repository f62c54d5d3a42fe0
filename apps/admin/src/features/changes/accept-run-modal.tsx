import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AnswerChanges, Meant } from './use-answer-changes.ts';

/** Not all dates of a run need be on screen: accepting them all is asked for twice. */
export function AcceptRunModal(props: {
  readonly meant: Meant | undefined;
  readonly answers: AnswerChanges;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { meant, answers } = props;

  return (
    <Modal
      opened={meant !== undefined}
      onClose={props.onClose}
      title={t('changes.confirmTitle', { count: meant?.count ?? 1 })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {meant && (
        <>
          <Text>{t('changes.confirmText', { count: meant.count })}</Text>
          <Group justify="flex-end" gap="xs" mt="lg">
            <Button variant="default" onClick={props.onClose}>
              {t('app.cancel')}
            </Button>
            <Button
              loading={answers.deciding.isPending}
              onClick={() => answers.deciding.mutate({ ...meant.which, decision: 'accept' })}
            >
              {t('changes.accept')}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  );
}
