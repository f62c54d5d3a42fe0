import { Modal, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fixDeadline } from '../../api/deadlines.ts';
import type { Deadline } from '../../api/types.ts';
import { shortDay } from '../../ui/dates.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useIdempotencyKey } from '../../ui/use-idempotency-key.ts';
import { useLocale } from '../../ui/use-locale.ts';

type Closing = { readonly onClose: () => void };

/** A lawyer sets a date of their own, with a reason. */
export function FixDeadlineModal(props: Closing & { readonly deadline: Deadline | undefined }) {
  const { t } = useTranslation();
  const { deadline } = props;

  return (
    <Modal
      opened={deadline !== undefined}
      onClose={props.onClose}
      title={t('deadlines.fixTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {deadline && <FixForm key={deadline.id} deadline={deadline} onClose={props.onClose} />}
    </Modal>
  );
}

function FixForm({ deadline, onClose }: Closing & { readonly deadline: Deadline }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKey();
  const form = useForm<{ on: string | null; reason: string }>({
    initialValues: { on: null, reason: '' },
    validate: {
      on: (on) => (on ? null : t('problems.required')),
      reason: (reason) => (reason.trim() === '' ? t('problems.required') : null),
    },
  });
  const fixing = useMutation({
    mutationFn: (date: { on: string; reason: string }) =>
      fixDeadline(deadline.id, date, keyOf({ id: deadline.id, ...date })),
    meta: { success: t('deadlines.fixedSaved'), isShownInPlace: true },
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries();
    },
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });
  const save = form.onSubmit(({ on, reason }) => {
    if (on) fixing.mutate({ on, reason });
  });

  return (
    <form noValidate onSubmit={save}>
      <Text fw={620}>{deadline.rule.name[locale]}</Text>
      <Text size="sm">{t('deadlines.fixNow', { date: shortDay(deadline.safeOn, locale) })}</Text>
      <Text c="dimmed" size="sm" mt={6} mb="sm">
        {t('deadlines.fixText')}
      </Text>
      <DayInput label={t('deadlines.fixOn')} data-autofocus {...form.getInputProps('on')} />
      <Textarea
        label={t('deadlines.fixReason')}
        description={t('deadlines.fixReasonHint')}
        mt="sm"
        autosize
        minRows={2}
        maxLength={1_000}
        {...form.getInputProps('reason')}
      />
      <FormProblem error={fixing.error} />
      <FormButtons submit={t('deadlines.fix')} isPending={fixing.isPending} onCancel={onClose} />
    </form>
  );
}
