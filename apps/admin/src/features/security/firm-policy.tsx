import { Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeSettings, settingsQuery } from '../../api/security.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './security.module.css';

/** Whether the firm asks a second factor of those who answer for a legal date. */
export function FirmPolicy() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const settings = useQuery(settingsQuery);
  const changing = useMutation({
    mutationFn: changeSettings,
    meta: { success: t('security.policySaved') },
    onSuccess: () => queryClient.invalidateQueries(),
  });

  return (
    <Panel title={t('security.firm')}>
      <div className={classes['body']}>
        {settings.isError && (
          <LoadFailed error={settings.error} onRetry={() => void settings.refetch()} />
        )}
        <Switch
          label={t('security.policy')}
          description={t('security.policyText')}
          checked={settings.data?.secondFactor === 'deciders'}
          disabled={settings.isPending || changing.isPending}
          onChange={(event) =>
            changing.mutate({
              ...settings.data,
              secondFactor: event.currentTarget.checked ? 'deciders' : 'optional',
            })
          }
        />
      </div>
    </Panel>
  );
}
