import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { erasePerson } from '../../api/privacy.ts';
import type { ErasurePlan } from '../../api/types.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useIdempotencyKey } from '../../ui/use-idempotency-key.ts';
import { ReasonField } from './reason-field.tsx';

export function ErasureForm(props: {
  readonly personId: string;
  readonly outcome: ErasurePlan['outcome'];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKey();
  const { personId, outcome } = props;
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() === '' ? t('problems.required') : null) },
  });
  const erasing = useMutation({
    mutationFn: (reason: string) => erasePerson(personId, reason, keyOf({ personId, reason })),
    meta: { success: t('privacy.decidedDone'), isShownInPlace: true },
    onSuccess: async () => {
      props.onClose();
      await queryClient.invalidateQueries();
    },
    onError: async (error) => {
      form.setErrors(fieldErrors(error, t));
      // Refused, because something stands in the way that did not before: the preview says what.
      await queryClient.invalidateQueries({ queryKey: ['privacy'] });
    },
  });

  return (
    <form noValidate onSubmit={form.onSubmit(({ reason }) => erasing.mutate(reason))}>
      <ReasonField input={form.getInputProps('reason')} />
      <FormProblem error={erasing.error} />
      <FormButtons
        submit={t(outcome === 'erased' ? 'privacy.eraseSubmit' : 'privacy.blockSubmit')}
        isPending={erasing.isPending}
        onCancel={props.onClose}
        isFinal={outcome === 'erased'}
      />
    </form>
  );
}
