import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { invitationsQuery, resendInvitation, revokeInvitation } from '../../api/team.ts';
import type { Invitation } from '../../api/types.ts';
import { shortDay } from '../../ui/dates.ts';
import { inLisbon, nowInLisbon } from '../../ui/lisbon-time.ts';
import table from '../../ui/table.module.css';
import { useLocale } from '../../ui/use-locale.ts';

/** Invitations that nobody has taken up, and whether they arrived. */
export function InvitationsTable() {
  const { t } = useTranslation();
  const items = useQuery(invitationsQuery).data?.items ?? [];
  if (items.length === 0) return null;
  const columns = [t('session.email'), t('team.role'), t('team.state'), t('team.actions')];

  return (
    <section>
      <h2>{t('team.invitations')}</h2>
      <div className={table['scroll']}>
        <table className={table['table']}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <InvitationRow key={item.id} invitation={item} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function InvitationRow({ invitation }: { readonly invitation: Invitation }) {
  const { t } = useTranslation();
  const state = useDeliveryText(invitation);

  return (
    <tr>
      <td className={table['first']}>{invitation.email}</td>
      <td>{t(`roles.${invitation.role}`)}</td>
      <td>{state}</td>
      <td>
        <InvitationActions id={invitation.id} />
      </td>
    </tr>
  );
}

function InvitationActions({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries(invitationsQuery);
  const resending = useMutation({
    mutationFn: () => resendInvitation(id),
    meta: { success: t('team.invited') },
    onSuccess: refresh,
  });
  const revoking = useMutation({
    mutationFn: () => revokeInvitation(id),
    meta: { success: t('team.revoked') },
    onSuccess: refresh,
  });
  const button = { size: 'compact-xs', variant: 'default' } as const;

  return (
    <Group gap="xs">
      <Button {...button} loading={resending.isPending} onClick={() => resending.mutate()}>
        {t('team.resend')}
      </Button>
      <Button {...button} loading={revoking.isPending} onClick={() => revoking.mutate()}>
        {t('team.revoke')}
      </Button>
    </Group>
  );
}

function useDeliveryText({ delivery, expiresAt }: Invitation): string {
  const { t } = useTranslation();
  const locale = useLocale();
  if (delivery !== 'sent' || !expiresAt) return t(`team.delivery.${delivery}`);
  const { day } = inLisbon(expiresAt);
  if (day < nowInLisbon().day) return t('team.expired');

  return t('team.until', { date: shortDay(day, locale) });
}
