import { Badge, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { revokeSupport, supportGrantsQuery } from '../../api/support.ts';
import type { SupportGrant } from '../../api/types.ts';
import { dateText } from '../../ui/dates.ts';
import { inLisbon } from '../../ui/lisbon-time.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './security.module.css';
import { SupportModal } from './support-modal.tsx';

/** When support may read the firm, when it might, and what use it made of it. */
export function SupportPanel() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const grants = useQuery(supportGrantsQuery);
  const [isGranting, granting] = useDisclosure(false);
  const revoking = useMutation({
    mutationFn: revokeSupport,
    meta: { success: t('support.revoked') },
    onSuccess: () => queryClient.invalidateQueries(),
  });

  return (
    <Panel
      title={t('support.title')}
      action={
        <Button variant="subtle" size="compact-sm" onClick={granting.open}>
          {t('support.grant')}
        </Button>
      }
    >
      {grants.isPending && <RowsSkeleton rows={2} />}
      {grants.isError && <LoadFailed error={grants.error} onRetry={() => void grants.refetch()} />}
      {grants.data?.items.length === 0 && <PanelNote>{t('support.none')}</PanelNote>}
      {grants.data?.items.map((grant) => (
        <PanelRow key={grant.id} className={classes['session'] ?? ''}>
          <GrantText grant={grant} />
          {(grant.state === 'live' || grant.state === 'ahead') && (
            <Button
              variant="default"
              size="compact-sm"
              loading={revoking.isPending && revoking.variables === grant.id}
              onClick={() => revoking.mutate(grant.id)}
              aria-label={t('support.revokeOf', { reason: grant.reason })}
            >
              {t('support.revoke')}
            </Button>
          )}
        </PanelRow>
      ))}
      <SupportModal isOpen={isGranting} onClose={granting.close} />
    </Panel>
  );
}

function GrantText({ grant }: { readonly grant: SupportGrant }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const at = (instant: string) => {
    const { day, time } = inLisbon(instant);

    return `${dateText(day, locale)}, ${time}`;
  };

  return (
    <div>
      {grant.reason} <Badge variant="light">{t(`support.state.${grant.state}`)}</Badge>
      <small>
        {t('support.span', { from: at(grant.from), until: at(grant.until) })} ·{' '}
        {t('support.by', { name: grant.grantedBy.name })}
      </small>
      {grant.uses.length === 0 && <small>{t('support.unused')}</small>}
      {grant.uses.map(({ operator, openedAt, requests }) => (
        <small key={openedAt}>
          {operator} · {t('support.used', { count: requests, at: at(openedAt) })}
        </small>
      ))}
    </div>
  );
}
