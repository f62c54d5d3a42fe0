import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionsQuery, changePassword } from '../../api/security.ts';
import type { Me } from '../../api/types.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Panel } from '../../ui/panel.tsx';
import { passwordHints } from './password-hints.ts';
import classes from './security.module.css';

export function PasswordPanel({ me }: { readonly me: Me }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const form = useForm({
    initialValues: { current: '', next: '' },
    validate: {
      current: (value) => (value === '' ? t('session.missing') : null),
      next: (value) => (value.length < 12 ? t('security.hints.length') : null),
    },
  });
  const changing = useMutation({
    mutationFn: changePassword,
    meta: { success: t('security.passwordChanged'), isShownInPlace: true },
    onSuccess: async () => {
      form.reset();
      await queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    },
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });
  const hints = passwordHints(form.values.next, [me.user.name, me.user.email, me.firm.name]);

  return (
    <Panel title={t('security.password')}>
      <form
        noValidate
        className={classes['form']}
        onSubmit={form.onSubmit((values) => changing.mutate(values))}
      >
        <p className={classes['lead']}>{t('security.passwordText')}</p>
        <PasswordInput
          label={t('security.currentPassword')}
          autoComplete="current-password"
          maxLength={128}
          {...form.getInputProps('current')}
        />
        <PasswordInput
          label={t('security.nextPassword')}
          autoComplete="new-password"
          maxLength={128}
          mt="sm"
          aria-describedby="password-hints"
          {...form.getInputProps('next')}
        />
        <ul className={classes['hints']} id="password-hints">
          {hints.map(({ id, isMet }) => (
            <li key={id} data-met={isMet}>
              {t(`security.hints.${id}`)}
            </li>
          ))}
        </ul>
        <FormProblem error={changing.error} />
        <Button type="submit" mt="md" loading={changing.isPending}>
          {t('security.changePassword')}
        </Button>
      </form>
    </Panel>
  );
}
