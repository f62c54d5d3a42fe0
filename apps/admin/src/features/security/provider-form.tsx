import { PasswordInput, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { setIdentityProvider } from '../../api/openid.ts';
import type { IdentityProvider } from '../../api/types.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';

const empty = { issuer: '', clientId: '', isOn: true, asksSecondFactor: false };

/** What the provider gave when Prazo was registered there. It is asked at once whether one can sign in through it. */
export function ProviderForm({
  current,
  onClose,
}: {
  readonly current: IdentityProvider['provider'];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const isRequired = (value: string) => (value.trim() === '' ? t('problems.required') : null);
  const form = useForm({
    initialValues: { ...(current ?? empty), clientSecret: '' },
    validate: { issuer: isRequired, clientId: isRequired },
  });
  const setting = useMutation({
    mutationFn: ({ issuer, clientId, clientSecret, ...rest }: typeof form.values) =>
      setIdentityProvider({
        ...rest,
        issuer: issuer.trim(),
        clientId: clientId.trim(),
        ...(clientSecret !== '' && { clientSecret }),
      }),
    meta: { success: t('provider.saved'), isShownInPlace: true },
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries();
    },
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });

  return (
    <form noValidate onSubmit={form.onSubmit((values) => setting.mutate(values))}>
      <TextInput
        label={t('provider.issuer')}
        description={t('provider.issuerHint')}
        type="url"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={500}
        data-autofocus
        {...form.getInputProps('issuer')}
      />
      <TextInput
        mt="sm"
        label={t('provider.clientId')}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        {...form.getInputProps('clientId')}
      />
      <PasswordInput
        mt="sm"
        label={t('provider.clientSecret')}
        description={t(current ? 'provider.clientSecretKept' : 'provider.clientSecretHint')}
        // Anything else has browsers offer the password of whoever sits here.
        autoComplete="new-password"
        maxLength={1_000}
        {...form.getInputProps('clientSecret')}
      />
      <Switch
        mt="md"
        label={t('provider.isOn')}
        {...form.getInputProps('isOn', { type: 'checkbox' })}
      />
      <Switch
        mt="sm"
        label={t('provider.asksSecondFactor')}
        description={t('provider.asksSecondFactorHint')}
        {...form.getInputProps('asksSecondFactor', { type: 'checkbox' })}
      />
      <FormProblem error={setting.error} />
      <FormButtons submit={t('app.save')} isPending={setting.isPending} onCancel={onClose} />
    </form>
  );
}
