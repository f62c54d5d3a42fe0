import { Modal, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { releaseNaturalisation } from '../../api/people.ts';
import type { Person } from '../../api/types.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { useIdempotencyKey } from '../../ui/use-idempotency-key.ts';

type Releasing = { readonly person: Person; readonly onClose: () => void };

/** A lawyer lifts what holds the naturalisation of a person, with a reason. */
export function ReleaseNaturalisationModal(props: Releasing & { readonly isOpen: boolean }) {
  const { t } = useTranslation();
  const { isOpen, person, onClose } = props;

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('receipt.releaseOf', { name: person.fullName })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <ReleaseForm person={person} onClose={onClose} />
    </Modal>
  );
}

function ReleaseForm({ person, onClose }: Releasing) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKey();
  const releasing = useMutation({
    mutationFn: (reason: string) =>
      releaseNaturalisation(person.id, reason, keyOf({ id: person.id, reason })),
    meta: { success: t('receipt.released'), isShownInPlace: true },
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries();
    },
  });

  return (
    <ReasonForm
      label={t('receipt.releaseReason')}
      maxLength={2_000}
      submit={t('receipt.release')}
      isPending={releasing.isPending}
      error={releasing.error}
      onReason={releasing.mutate}
      onCancel={onClose}
    >
      <Text c="dimmed" size="sm">
        {t('receipt.releaseText')}
      </Text>
    </ReasonForm>
  );
}
