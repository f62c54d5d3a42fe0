import { Anchor, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmEmail } from '../../api/links.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { isProblem } from '../../api/problem.ts';
import { LinkFrame } from './link-frame.tsx';
import { takeLinkToken } from './link-token.ts';

/** Confirms a new address. It takes a click: what opens links in mail by itself confirms nothing. */
export function ConfirmEmailPage() {
  const { t } = useTranslation();
  const [token] = useState(takeLinkToken);
  const confirming = useMutation({
    mutationFn: () => confirmEmail(token),
    meta: { isShownInPlace: true },
  });
  if (token === '' || isProblem(confirming.error, 404))
    return <LinkFrame title={t('links.dead')} lead={t('links.deadEmail')} />;
  if (confirming.isSuccess) {
    return (
      <LinkFrame title={t('links.confirmed')} lead={t('links.confirmedLead')}>
        <Anchor href="/entrar">{t('links.backToSignIn')}</Anchor>
      </LinkFrame>
    );
  }

  return (
    <LinkFrame title={t('links.confirm')} lead={t('links.confirmLead')}>
      <FormProblem error={confirming.error} />
      <Button fullWidth loading={confirming.isPending} onClick={() => confirming.mutate()}>
        {t('links.confirm')}
      </Button>
    </LinkFrame>
  );
}
