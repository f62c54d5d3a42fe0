import { Modal, PasswordInput, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { isProofAsked, onProofAsked, settleProof } from '../../api/proof.ts';
import { giveProof, meQuery } from '../../api/session.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { CodeInput } from './code-input.tsx';

/** Asks who is there, above whatever screen wanted to do something that needs a recent proof; then that goes on. */
export function ProofDialog() {
  const { t } = useTranslation();
  const isAsked = useSyncExternalStore(onProofAsked, isProofAsked);

  return (
    <Modal
      opened={isAsked}
      onClose={() => settleProof(false)}
      title={t('proof.title')}
      zIndex={400}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {isAsked && <ProofForm />}
    </Modal>
  );
}

function ProofForm() {
  const { t } = useTranslation();
  const hasCode = useQuery(meQuery).data?.secondFactor.isOn ?? false;
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { password: '', code: '' },
    validate: {
      password: (value) => (value === '' ? t('session.missing') : null),
      code: (value) => (hasCode && value.trim() === '' ? t('session.missing') : null),
    },
  });
  const proving = useMutation({
    mutationFn: giveProof,
    meta: { isShownInPlace: true },
    onSuccess: () => settleProof(true),
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });

  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values, event) => {
        // React passes events on through portals: the form that waits below must not take this for its own.
        event?.stopPropagation();
        proving.mutate({ password: values.password, ...(hasCode && { code: values.code }) });
      })}
    >
      <Text size="sm" mb="md">
        {t('proof.text')}
      </Text>
      <PasswordInput
        {...form.getInputProps('password')}
        key={form.key('password')}
        label={t('session.password')}
        autoComplete="current-password"
        data-autofocus
      />
      {hasCode && <CodeInput {...form.getInputProps('code')} key={form.key('code')} mt="sm" />}
      <FormProblem error={proving.error} />
      <FormButtons
        submit={t('proof.submit')}
        isPending={proving.isPending}
        onCancel={() => settleProof(false)}
      />
    </form>
  );
}
