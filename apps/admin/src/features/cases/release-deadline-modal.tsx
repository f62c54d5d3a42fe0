import { Modal, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { releaseDeadline } from '../../api/deadlines.ts';
import type { Deadline } from '../../api/types.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { useIdempotencyKey } from '../../ui/use-idempotency-key.ts';
import { useLocale } from '../../ui/use-locale.ts';

type Closing = { readonly onClose: () => void };

/** A lawyer's own date gives way to the computed one, with a reason. */
export function ReleaseDeadlineModal(props: Closing & { readonly deadline: Deadline | undefined }) {
  const { t } = useTranslation();
  const { deadline } = props;

  return (
    <Modal
      opened={deadline !== undefined}
      onClose={props.onClose}
      title={t('deadlines.releaseTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {deadline && <ReleaseForm key={deadline.id} deadline={deadline} onClose={props.onClose} />}
    </Modal>
  );
}

function ReleaseForm({ deadline, onClose }: Closing & { readonly deadline: Deadline }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKey();
  const releasing = useMutation({
    mutationFn: (reason: string) =>
      releaseDeadline(deadline.id, reason, keyOf({ id: deadline.id, reason })),
    meta: { success: t('deadlines.releasedSaved'), isShownInPlace: true },
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries();
    },
  });

  return (
    <ReasonForm
      label={t('deadlines.releaseReason')}
      maxLength={1_000}
      submit={t('deadlines.release')}
      isPending={releasing.isPending}
      error={releasing.error}
      onReason={releasing.mutate}
      onCancel={onClose}
    >
      <Text fw={620}>{deadline.rule.name[locale]}</Text>
      <Text c="dimmed" size="sm">
        {t('deadlines.releaseText')}
      </Text>
    </ReasonForm>
  );
}
