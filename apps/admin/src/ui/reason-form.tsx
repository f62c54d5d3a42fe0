import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from './field-errors.ts';
import { FormButtons } from './form-buttons.tsx';
import { FormProblem } from './form-problem.tsx';

/** Asks why something is done, and does it only with an answer. */
export function ReasonForm(props: {
  /** What is done and what follows, above the field. */
  readonly children: ReactNode;
  readonly label: string;
  readonly maxLength: number;
  readonly submit: string;
  readonly isPending: boolean;
  /** Why it was refused, where nothing else says it. */
  readonly error?: unknown;
  readonly onReason: (
    reason: string,
    refused: { readonly onError: (error: unknown) => void },
  ) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() === '' ? t('problems.required') : null) },
  });
  const onError = (error: unknown) => form.setErrors(fieldErrors(error, t));

  return (
    <form noValidate onSubmit={form.onSubmit(({ reason }) => props.onReason(reason, { onError }))}>
      {props.children}
      <Textarea
        label={props.label}
        autosize
        minRows={2}
        maxLength={props.maxLength}
        mt="sm"
        data-autofocus
        {...form.getInputProps('reason')}
      />
      <FormProblem error={props.error} />
      <FormButtons submit={props.submit} isPending={props.isPending} onCancel={props.onCancel} />
    </form>
  );
}
