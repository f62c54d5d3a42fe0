import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { revokeToken, tokensQuery } from '../../api/tokens.ts';
import type { Token } from '../../api/types.ts';
import { dateText } from '../../ui/dates.ts';
import { inLisbon } from '../../ui/lisbon-time.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './security.module.css';
import { TokenModal } from './token-modal.tsx';

/** The programs that may act for one; for an admin, all of the firm's. */
export function TokensPanel() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const tokens = useQuery(tokensQuery);
  const [isMaking, making] = useDisclosure(false);
  const revoking = useMutation({
    mutationFn: revokeToken,
    meta: { success: t('tokens.revoked') },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });

  return (
    <Panel
      title={t('tokens.title')}
      action={
        <Button variant="subtle" size="compact-sm" onClick={making.open}>
          {t('tokens.make')}
        </Button>
      }
    >
      {tokens.isPending && <RowsSkeleton rows={2} />}
      {tokens.isError && <LoadFailed error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {tokens.data?.length === 0 && <PanelNote>{t('tokens.none')}</PanelNote>}
      {tokens.data?.map((token) => (
        <PanelRow key={token.id} className={classes['session'] ?? ''}>
          <TokenText token={token} />
          <Button
            variant="default"
            size="compact-sm"
            loading={revoking.isPending && revoking.variables === token.id}
            onClick={() => revoking.mutate(token.id)}
            aria-label={t('tokens.revokeOf', { name: token.name })}
          >
            {t('tokens.revoke')}
          </Button>
        </PanelRow>
      ))}
      <TokenModal isOpen={isMaking} onClose={making.close} />
    </Panel>
  );
}

function TokenText({ token }: { readonly token: Token }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const dayOf = (instant: string) => dateText(inLisbon(instant).day, locale);

  return (
    <div>
      {token.name}
      <small>
        {token.maker.name} · {token.permissions.join(', ')}
      </small>
      <small>
        {t('tokens.expires', { date: dayOf(token.expiresAt) })} ·{' '}
        {token.lastUsedAt
          ? t('tokens.used', {
              date: dayOf(token.lastUsedAt),
              time: inLisbon(token.lastUsedAt).time,
            })
          : t('tokens.unused')}
      </small>
    </div>
  );
}
