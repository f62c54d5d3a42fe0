import { Modal, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { liftHold, placeHold } from '../../api/privacy.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useIdempotencyKey } from '../../ui/use-idempotency-key.ts';
import { ReasonField } from './reason-field.tsx';

/** `holdId`: the one that is lifted; without it one is placed. */
type Subject = {
  readonly personId: string;
  readonly name: string;
  readonly holdId?: string | undefined;
};

/** Places a legal hold on a person, or lifts the one that stands, for a reason. */
export function HoldModal(props: {
  readonly subject: Subject | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { subject, onClose } = props;

  return (
    <Modal
      opened={subject !== undefined}
      onClose={onClose}
      title={subject && t(subject.holdId ? 'privacy.liftOf' : 'privacy.holdOf', subject)}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {subject && <HoldForm key={subject.personId} subject={subject} onClose={onClose} />}
    </Modal>
  );
}

function HoldForm(props: { readonly subject: Subject; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKey();
  const { personId, holdId } = props.subject;
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() === '' ? t('problems.required') : null) },
  });
  const acting = useMutation<unknown, Error, string>({
    mutationFn: (reason) => {
      const key = keyOf({ personId, holdId, reason });

      return holdId ? liftHold(holdId, reason, key) : placeHold(personId, reason, key);
    },
    meta: {
      success: t(holdId ? 'privacy.liftedDone' : 'privacy.heldDone'),
      isShownInPlace: true,
    },
    onSuccess: props.onClose,
    onError: (error) => form.setErrors(fieldErrors(error, t)),
    // Refused, somebody else has decided meanwhile: the page behind shows what stands now.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['privacy'] }),
  });

  return (
    <form noValidate onSubmit={form.onSubmit(({ reason }) => acting.mutate(reason))}>
      <Text size="sm">{t(holdId ? 'privacy.liftText' : 'privacy.holdText')}</Text>
      <ReasonField input={form.getInputProps('reason')} />
      <FormProblem error={acting.error} />
      <FormButtons
        submit={t(holdId ? 'privacy.liftSubmit' : 'privacy.holdSubmit')}
        isPending={acting.isPending}
        onCancel={props.onClose}
      />
    </form>
  );
}
