import { Modal, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { requestEmailChange } from '../../api/links.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';

/** Asks for another address to sign in with: it holds once the link sent there is used. */
export function EmailModal(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { email: '', password: '' } });
  const asking = useMutation({
    mutationFn: requestEmailChange,
    meta: { success: t('team.emailAsked'), isShownInPlace: true },
    onSuccess: () => {
      form.reset();
      props.onClose();
    },
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });

  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={t('team.email')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form noValidate onSubmit={form.onSubmit((values) => asking.mutate(values))}>
        <TextInput
          label={t('team.emailNew')}
          type="email"
          autoComplete="email"
          data-autofocus
          {...form.getInputProps('email')}
        />
        <PasswordInput
          mt="sm"
          label={t('session.password')}
          autoComplete="current-password"
          {...form.getInputProps('password')}
        />
        <FormProblem error={asking.error} />
        <FormButtons
          submit={t('links.ask')}
          isPending={asking.isPending}
          onCancel={props.onClose}
        />
      </form>
    </Modal>
  );
}
