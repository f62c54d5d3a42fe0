import { Modal, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import type { AnswerChanges, Meant } from './use-answer-changes.ts';

/** Keeping a date against what the law now gives needs a reason. */
export function KeepModal(props: {
  readonly meant: Meant | undefined;
  readonly answers: AnswerChanges;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { meant } = props;

  return (
    <Modal
      opened={meant !== undefined}
      onClose={props.onClose}
      title={t('changes.keepTitle', { count: meant?.count ?? 1 })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {meant && <ReasonForm meant={meant} answers={props.answers} onClose={props.onClose} />}
    </Modal>
  );
}

function ReasonForm(props: {
  readonly meant: Meant;
  readonly answers: AnswerChanges;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { deciding } = props.answers;
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() === '' ? t('problems.required') : null) },
  });
  const keep = form.onSubmit(({ reason }) =>
    deciding.mutate(
      { ...props.meant.which, decision: 'keep', reason },
      { onError: (error) => form.setErrors(fieldErrors(error, t)) },
    ),
  );

  return (
    <form noValidate onSubmit={keep}>
      <Text c="dimmed" size="sm" mb="sm">
        {t('changes.keepText')}
      </Text>
      <Textarea
        label={t('changes.keepReason')}
        autosize
        minRows={2}
        maxLength={1_000}
        data-autofocus
        {...form.getInputProps('reason')}
      />
      <FormButtons
        submit={t('changes.keep')}
        isPending={deciding.isPending}
        onCancel={props.onClose}
      />
    </form>
  );
}
