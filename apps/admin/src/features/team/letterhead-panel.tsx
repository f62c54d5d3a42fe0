import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSettings, settingsQuery } from '../../api/security.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { Panel, PanelRow } from '../../ui/panel.tsx';

/** What stands on top of the firm's letters, under its name. */
export function LetterheadPanel() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const settings = useQuery(settingsQuery);
  const [typed, setTyped] = useState<string>();
  const saving = useMutation({
    mutationFn: changeSettings,
    meta: { success: t('letterhead.saved') },
    onSuccess: () => {
      setTyped(undefined);

      return queryClient.invalidateQueries();
    },
  });
  const { data } = settings;
  const address = typed ?? data?.address ?? '';

  return (
    <Panel title={t('letterhead.title')}>
      <PanelRow>
        {settings.isError && (
          <LoadFailed error={settings.error} onRetry={() => void settings.refetch()} />
        )}
        <Textarea
          label={t('letterhead.address')}
          description={t('letterhead.addressHint')}
          autosize
          minRows={2}
          maxRows={5}
          maxLength={300}
          value={address}
          disabled={!data}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button
          mt="sm"
          size="xs"
          loading={saving.isPending}
          disabled={!data || typed === undefined}
          onClick={() => data && saving.mutate({ ...data, address: address.trim() || null })}
        >
          {t('letterhead.save')}
        </Button>
      </PanelRow>
    </Panel>
  );
}
