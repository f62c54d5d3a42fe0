import { Modal, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { releaseNaturalisation } from '../../api/people.ts';
import type { Person } from '../../api/types.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
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
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() === '' ? t('problems.required') : null) },
  });
  const releasing = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      releaseNaturalisation(person.id, reason, keyOf({ id: person.id, reason })),
    meta: { success: t('receipt.released'), isShownInPlace: true },
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries();
    },
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });

  return (
    <form noValidate onSubmit={form.onSubmit((values) => releasing.mutate(values))}>
      <Text c="dimmed" size="sm" mb="sm">
        {t('receipt.releaseText')}
      </Text>
      <Textarea
        label={t('receipt.releaseReason')}
        autosize
        minRows={2}
        maxLength={2_000}
        data-autofocus
        {...form.getInputProps('reason')}
      />
      <FormProblem error={releasing.error} />
      <FormButtons
        submit={t('receipt.release')}
        isPending={releasing.isPending}
        onCancel={onClose}
      />
    </form>
  );
}
