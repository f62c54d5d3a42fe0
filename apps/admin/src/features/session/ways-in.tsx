import { Button, Divider } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountOutcome } from '../../api/account-outcomes.ts';
import { AccountNote } from './account-note.tsx';
import { CodeForm } from './code-form.tsx';
import { FirmAccountForm } from './firm-account-form.tsx';
import { LoginForm } from './login-form.tsx';

type Way = 'password' | 'firm' | 'code';

/** A password or the account of the firm, and the code that either may ask for. */
export function WaysIn(props: {
  readonly back: string;
  readonly outcome: AccountOutcome | undefined;
}) {
  const { t } = useTranslation();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [way, setWay] = useState(() => firstWay(props.outcome));
  const [outcome, setOutcome] = useState(props.outcome);
  const go = (next: Way) => {
    setOutcome(undefined);
    setWay(next);
  };
  const enter = () => {
    // Whoever was signed in before, nothing of theirs is shown.
    queryClient.clear();
    router.history.push(props.back);
  };
  return (
    <>
      {outcome && <AccountNote outcome={outcome} />}
      {way === 'code' && <CodeForm onEntered={enter} onStartOver={() => go('password')} />}
      {way === 'firm' && <FirmAccountForm back={props.back} onPassword={() => go('password')} />}
      {way === 'password' && (
        <>
          <LoginForm onEntered={enter} onCodeAsked={() => go('code')} />
          <Divider label={t('account.or')} my="lg" />
          <Button variant="default" size="md" fullWidth onClick={() => go('firm')}>
            {t('account.signIn')}
          </Button>
        </>
      )}
    </>
  );
}

function firstWay(outcome: AccountOutcome | undefined): Way {
  if (outcome === 'code') return 'code';

  return outcome === 'unknown_firm' ? 'firm' : 'password';
}
