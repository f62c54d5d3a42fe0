import { Alert, Anchor, Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isProblem, Problem } from '../../api/problem.ts';
import { signIn } from '../../api/session.ts';
import { Icon } from '../../ui/icon.tsx';
import { problemText } from '../../ui/problem-text.ts';

/** Address and password, which some accounts complete with a code. */
export function LoginForm(props: {
  readonly onEntered: () => void;
  readonly onCodeAsked: () => void;
}) {
  const { t } = useTranslation();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (value.trim() === '' ? t('session.missing') : null),
      password: (value) => (value === '' ? t('session.missing') : null),
    },
  });
  const entering = useMutation({
    mutationFn: signIn,
    meta: { isShownInPlace: true },
    onSuccess: props.onEntered,
    onError: (error) => {
      if (asksCode(error)) props.onCodeAsked();
    },
  });

  return (
    <form noValidate onSubmit={form.onSubmit((values) => entering.mutate(values))}>
      <TextInput
        {...form.getInputProps('email')}
        key={form.key('email')}
        label={t('session.email')}
        type="email"
        name="email"
        autoComplete="username"
        size="md"
      />
      <PasswordInput
        {...form.getInputProps('password')}
        key={form.key('password')}
        label={t('session.password')}
        name="password"
        autoComplete="current-password"
        size="md"
        mt="sm"
      />
      {entering.isError && !asksCode(entering.error) && (
        <Alert color="red" variant="light" mt="md" role="alert" icon={<Icon name="overdue" />}>
          {isProblem(entering.error, 401) || isProblem(entering.error, 400)
            ? t('session.wrong')
            : problemText(entering.error, t)}
        </Alert>
      )}
      <Button type="submit" size="md" fullWidth mt="lg" loading={entering.isPending}>
        {t('session.submit')}
      </Button>
      <Anchor href="/recuperar" display="block" mt="md" size="sm">
        {t('links.forgotten')}
      </Anchor>
    </form>
  );
}

function asksCode(error: unknown): boolean {
  return error instanceof Problem && error.code === 'second_factor_required';
}
