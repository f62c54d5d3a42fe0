import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { identityProviderQuery, removeIdentityProvider } from '../../api/openid.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { ProviderFacts } from './provider-facts.tsx';
import { ProviderForm } from './provider-form.tsx';
import classes from './security.module.css';

/** Through which OpenID Connect provider the people of the firm may sign in, and the way to change it. */
export function ProviderPanel() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const query = useQuery(identityProviderQuery);
  const [step, setStep] = useState<'set' | 'remove'>();
  const close = () => setStep(undefined);
  const removing = useMutation({
    mutationFn: removeIdentityProvider,
    meta: { success: t('provider.removed') },
    onSuccess: () => {
      close();

      return queryClient.invalidateQueries();
    },
  });
  const { data } = query;

  return (
    <Panel title={t('provider.title')}>
      {query.isPending && <RowsSkeleton rows={2} />}
      {query.isError && <LoadFailed error={query.error} onRetry={() => void query.refetch()} />}
      {data && (
        <div className={classes['body']}>
          <p className={classes['lead']}>{t(data.provider ? 'provider.lead' : 'provider.none')}</p>
          <ProviderFacts {...data} />
          <Group gap="xs" mt="md">
            <Button variant="default" onClick={() => setStep('set')}>
              {t(data.provider ? 'provider.change' : 'provider.set')}
            </Button>
            {data.provider && (
              <Button variant="default" onClick={() => setStep('remove')}>
                {t('provider.remove')}
              </Button>
            )}
          </Group>
        </div>
      )}
      <Modal
        opened={step !== undefined}
        onClose={close}
        title={t(step === 'remove' ? 'provider.removeTitle' : 'provider.title')}
        closeOnClickOutside={step !== 'set'}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        {step === 'set' && data && <ProviderForm current={data.provider} onClose={close} />}
        {step === 'remove' && (
          <>
            <Text size="sm">{t('provider.removeText')}</Text>
            <Group justify="flex-end" gap="xs" mt="lg">
              <Button variant="default" onClick={close} data-autofocus>
                {t('app.cancel')}
              </Button>
              <Button color="red" loading={removing.isPending} onClick={() => removing.mutate()}>
                {t('provider.remove')}
              </Button>
            </Group>
          </>
        )}
      </Modal>
    </Panel>
  );
}
