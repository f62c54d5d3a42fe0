import { Button, Group, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { chooseReadings } from '../../api/law.ts';
import type { ImpactPreview as Preview, NewReadings } from '../../api/types.ts';
import { ImpactPreview } from '../../impact/impact-preview.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';

/** What the other readings would do to the firm's dates, and the last click before they hold. */
export function ChooseModal(props: {
  readonly chosen: NewReadings | undefined;
  readonly preview: Preview | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { chosen, onClose } = props;
  const choosing = useMutation({
    mutationFn: (readings: NewReadings) => chooseReadings(readings),
    meta: { success: t('readings.saved'), isShownInPlace: true },
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries();
    },
  });

  return (
    <Modal
      opened={chosen !== undefined}
      onClose={onClose}
      title={t('readings.previewTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {chosen && (
        <>
          <ImpactPreview preview={props.preview} />
          <FormProblem error={choosing.error} />
          <Group justify="flex-end" gap="xs" mt="lg">
            <Button variant="default" onClick={onClose}>
              {t('app.back')}
            </Button>
            <Button loading={choosing.isPending} onClick={() => choosing.mutate(chosen)}>
              {t('readings.submit')}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  );
}
