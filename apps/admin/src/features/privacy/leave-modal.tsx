import { Alert, Modal, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { offBoardingQuery, requestOffBoarding } from '../../api/privacy.ts';
import { meQuery } from '../../api/session.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useIdempotencyKey } from '../../ui/use-idempotency-key.ts';
import { ReasonField } from './reason-field.tsx';

type Props = { readonly isOpen: boolean; readonly onClose: () => void };

export function LeaveModal({ isOpen, onClose }: Props) {
  const { t } = useTranslation();
  const firm = useQuery(meQuery).data?.firm.name;

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('privacy.leaveTitle')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {firm !== undefined && <LeaveForm firm={firm} onClose={onClose} />}
    </Modal>
  );
}

/** Takes a reason and the name of the firm: whoever works for several must not ask in the wrong one. */
function LeaveForm({ firm, onClose }: Pick<Props, 'onClose'> & { readonly firm: string }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKey();
  const form = useForm({
    initialValues: { reason: '', firmName: '' },
    validate: {
      reason: (reason) => (reason.trim() === '' ? t('problems.required') : null),
      firmName: (name) => (name.trim() === firm ? null : t('privacy.firmNameWrong', { firm })),
    },
  });
  const asking = useMutation({
    mutationFn: ({ reason }: { reason: string }) => requestOffBoarding(reason, keyOf(reason)),
    meta: { success: t('privacy.leaveDone'), isShownInPlace: true },
    onSuccess: onClose,
    onError: (error) => form.setErrors(fieldErrors(error, t)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: offBoardingQuery.queryKey }),
  });

  return (
    <form noValidate onSubmit={form.onSubmit((values) => asking.mutate(values))}>
      <Alert color="red" variant="light" icon={<Icon name="overdue" />}>
        {t('privacy.leaveWarning', { firm })}
      </Alert>
      <ReasonField input={form.getInputProps('reason')} />
      <TextInput
        label={t('privacy.firmName')}
        placeholder={firm}
        required
        mt="sm"
        autoComplete="off"
        {...form.getInputProps('firmName')}
      />
      <FormProblem error={asking.error} />
      <FormButtons
        submit={t('privacy.leaveSubmit')}
        isPending={asking.isPending}
        onCancel={onClose}
        isFinal
      />
    </form>
  );
}
