import { Modal, NativeSelect, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { grantSupport } from '../../api/support.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useIdempotencyKey } from '../../ui/use-idempotency-key.ts';

type Props = { readonly isOpen: boolean; readonly onClose: () => void };

/** Short of the 72 hours that the service allows, so that a clock that is fast here refuses nothing. */
const spans = [1, 4, 24, 48] as const;

export function SupportModal({ isOpen, onClose }: Props) {
  const { t } = useTranslation();

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('support.grant')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <SupportForm onClose={onClose} />
    </Modal>
  );
}

function SupportForm({ onClose }: Pick<Props, 'onClose'>) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKey();
  const form = useForm({
    initialValues: { reason: '', hours: '4' },
    validate: { reason: (reason) => (reason.trim() === '' ? t('problems.required') : null) },
  });
  const granting = useMutation({
    mutationFn: ({ reason, hours }: { reason: string; hours: string }) => {
      const until = new Date(Date.now() + Number(hours) * 3_600_000).toISOString();

      return grantSupport({ reason, until }, keyOf({ reason, until }));
    },
    meta: { success: t('support.granted'), isShownInPlace: true },
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries();
    },
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });

  return (
    <form noValidate onSubmit={form.onSubmit((values) => granting.mutate(values))}>
      <Text size="sm">{t('support.text')}</Text>
      <TextInput
        mt="sm"
        label={t('support.reason')}
        maxLength={500}
        data-autofocus
        {...form.getInputProps('reason')}
      />
      <NativeSelect
        mt="sm"
        label={t('support.hours')}
        data={spans.map((hours) => ({
          value: String(hours),
          label: t('support.hour', { count: hours }),
        }))}
        {...form.getInputProps('hours')}
      />
      <FormProblem error={granting.error} />
      <FormButtons submit={t('support.grant')} isPending={granting.isPending} onCancel={onClose} />
    </form>
  );
}
