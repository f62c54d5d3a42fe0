import { Modal, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { releaseDeadline } from '../../api/deadlines.ts';
import type { Deadline } from '../../api/types.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
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
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() === '' ? t('problems.required') : null) },
  });
  const releasing = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      releaseDeadline(deadline.id, reason, keyOf({ id: deadline.id, reason })),
    meta: { success: t('deadlines.releasedSaved'), isShownInPlace: true },
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries();
    },
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });

  return (
    <form noValidate onSubmit={form.onSubmit((values) => releasing.mutate(values))}>
      <Text fw={620}>{deadline.rule.name[locale]}</Text>
      <Text c="dimmed" size="sm" mb="sm">
        {t('deadlines.releaseText')}
      </Text>
      <Textarea
        label={t('deadlines.releaseReason')}
        autosize
        minRows={2}
        maxLength={1_000}
        data-autofocus
        {...form.getInputProps('reason')}
      />
      <FormProblem error={releasing.error} />
      <FormButtons
        submit={t('deadlines.release')}
        isPending={releasing.isPending}
        onCancel={onClose}
      />
    </form>
  );
}
