import { Anchor, Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resetPassword } from '../../api/links.ts';
import { isProblem } from '../../api/problem.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { LinkFrame } from './link-frame.tsx';
import { takeLinkToken } from './link-token.ts';

/** Chooses a new password by the link that was mailed; afterwards one signs in as ever. */
export function NewPasswordPage() {
  const { t } = useTranslation();
  const [token] = useState(takeLinkToken);
  const form = useForm({
    initialValues: { password: '' },
    validate: {
      password: (password) => (password.length < 12 ? t('links.passwordHint') : null),
    },
  });
  const choosing = useMutation({
    mutationFn: ({ password }: { password: string }) => resetPassword({ token, password }),
    meta: { isShownInPlace: true },
    onSuccess: () => window.location.assign('/entrar'),
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });
  if (token === '' || isProblem(choosing.error, 404)) {
    return (
      <LinkFrame title={t('links.dead')} lead={t('links.deadReset')}>
        <Anchor href="/recuperar">{t('links.askAgain')}</Anchor>
      </LinkFrame>
    );
  }

  return (
    <LinkFrame title={t('links.newPassword')} lead={t('links.newPasswordLead')}>
      <form noValidate onSubmit={form.onSubmit((values) => choosing.mutate(values))}>
        <PasswordInput
          label={t('links.newPassword')}
          description={t('links.passwordHint')}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <FormProblem error={choosing.error} />
        <Button type="submit" fullWidth mt="lg" loading={choosing.isPending}>
          {t('links.choose')}
        </Button>
      </form>
    </LinkFrame>
  );
}
