import { Modal, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { completeDeadline } from '../../api/deadlines.ts';
import type { Deadline } from '../../api/types.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useIdempotencyKey } from '../../ui/use-idempotency-key.ts';
import { useLocale } from '../../ui/use-locale.ts';

type Closing = { readonly onClose: () => void };

export function CompleteDeadlineModal(
  props: Closing & { readonly deadline: Deadline | undefined },
) {
  const { t } = useTranslation();
  const { deadline } = props;

  return (
    <Modal
      opened={deadline !== undefined}
      onClose={props.onClose}
      title={t('deadlines.completeTitle')}
    >
      {deadline && <ProofForm key={deadline.id} deadline={deadline} onClose={props.onClose} />}
    </Modal>
  );
}

function ProofForm({ deadline, onClose }: Closing & { readonly deadline: Deadline }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKey();
  const form = useForm({
    initialValues: { proof: '' },
    validate: { proof: (proof) => (proof.trim() === '' ? t('problems.required') : null) },
  });
  const completing = useMutation({
    mutationFn: ({ proof }: { proof: string }) =>
      completeDeadline(deadline.id, proof, keyOf({ id: deadline.id, proof })),
    meta: { success: t('deadlines.completed'), isShownInPlace: true },
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries();
    },
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });

  return (
    <form noValidate onSubmit={form.onSubmit((values) => completing.mutate(values))}>
      <Text fw={620}>{deadline.rule.name[locale]}</Text>
      <Text c="dimmed" size="sm" mb="sm">
        {t('deadlines.completeText')}
      </Text>
      <Textarea
        label={t('deadlines.proof')}
        description={t('deadlines.proofHint')}
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        {...form.getInputProps('proof')}
      />
      <FormProblem error={completing.error} />
      <FormButtons
        submit={t('deadlines.complete')}
        isPending={completing.isPending}
        onCancel={onClose}
      />
    </form>
  );
}
