import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptInvitation, joinFirm, lookUpInvitation } from '../../api/links.ts';
import { meQuery, signIn } from '../../api/session.ts';
import type { Offer } from '../../api/types.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import { LinkFrame } from './link-frame.tsx';
import { takeLinkToken } from './link-token.ts';

/** What an invitation offers, and the way to take it up: with a new login, or with the one there is. */
export function InvitationPage() {
  const { t } = useTranslation();
  const [token] = useState(takeLinkToken);
  const offer = useQuery({
    queryKey: ['offer', token],
    queryFn: () => lookUpInvitation(token),
    retry: false,
    staleTime: Infinity,
    meta: { isShownInPlace: true },
  });
  if (offer.isPending) return <RowsSkeleton rows={3} />;
  if (!offer.data) return <LinkFrame title={t('links.dead')} lead={t('links.deadInvitation')} />;
  const { firmName, role, email, hasLogin } = offer.data;

  return (
    <LinkFrame
      title={t('links.invitation', { firm: firmName })}
      lead={t('links.invitationLead', { role: t(`roles.${role}`), email })}
    >
      {hasLogin ? <JoinForm token={token} offer={offer.data} /> : <NewLogin token={token} />}
    </LinkFrame>
  );
}

function NewLogin({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const form = useForm<{ name: string; locale: 'pt' | 'en'; password: string }>({
    initialValues: { name: '', locale, password: '' },
    validate: {
      name: (name) => (name.trim() === '' ? t('problems.required') : null),
      password: (password) => (password.length < 12 ? t('links.passwordHint') : null),
    },
  });
  const accepting = useMutation({
    mutationFn: (values: typeof form.values) => acceptInvitation({ token, ...values }),
    meta: { isShownInPlace: true },
    onSuccess: () => window.location.assign('/entrar'),
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });

  return (
    <form noValidate onSubmit={form.onSubmit((values) => accepting.mutate(values))}>
      <TextInput label={t('links.name')} autoComplete="name" {...form.getInputProps('name')} />
      <Select
        mt="sm"
        label={t('app.language')}
        data={[
          { value: 'pt', label: 'Português' },
          { value: 'en', label: 'English' },
        ]}
        allowDeselect={false}
        {...form.getInputProps('locale')}
      />
      <PasswordInput
        mt="sm"
        label={t('session.password')}
        description={t('links.passwordHint')}
        autoComplete="new-password"
        {...form.getInputProps('password')}
      />
      <FormProblem error={accepting.error} />
      <Button type="submit" fullWidth mt="lg" loading={accepting.isPending}>
        {t('links.accept')}
      </Button>
    </form>
  );
}

function JoinForm({ token, offer }: { readonly token: string; readonly offer: Offer }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  // Whoever has a second factor signs in first and comes back.
  const me = useQuery({ ...meQuery, retry: false, meta: { isShownInPlace: true } }).data;
  const isSignedIn = me?.user.email === offer.email;
  const joining = useMutation({
    mutationFn: async () => {
      if (!isSignedIn) await signIn({ email: offer.email, password });
      await joinFirm(token);
    },
    meta: { isShownInPlace: true },
    onSuccess: () => window.location.assign('/'),
  });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        joining.mutate();
      }}
    >
      {!isSignedIn && (
        <PasswordInput
          label={t('session.password')}
          description={t('links.joinHint')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      )}
      <FormProblem error={joining.error} />
      <Button
        type="submit"
        fullWidth
        mt="lg"
        loading={joining.isPending}
        disabled={!isSignedIn && !password}
      >
        {t('links.accept')}
      </Button>
    </form>
  );
}
