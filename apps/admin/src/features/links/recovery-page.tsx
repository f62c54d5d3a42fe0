import { Anchor, Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requestReset } from '../../api/links.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { LinkFrame } from './link-frame.tsx';

/** Asks for a link to choose a new password. What it says afterwards is the same for every address. */
export function RecoveryPage() {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const asking = useMutation({
    mutationFn: () => requestReset(email.trim()),
    meta: { isShownInPlace: true },
  });
  if (asking.isSuccess) return <LinkFrame title={t('links.recovery')} lead={t('links.asked')} />;

  return (
    <LinkFrame title={t('links.recovery')} lead={t('links.recoveryLead')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          asking.mutate();
        }}
      >
        <TextInput
          label={t('session.email')}
          type="email"
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <FormProblem error={asking.error} />
        <Button type="submit" fullWidth mt="lg" loading={asking.isPending} disabled={!email.trim()}>
          {t('links.ask')}
        </Button>
      </form>
      <p>
        <Anchor href="/entrar">{t('links.backToSignIn')}</Anchor>
      </p>
    </LinkFrame>
  );
}
