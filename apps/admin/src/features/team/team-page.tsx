import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { membersQuery } from '../../api/reference.ts';
import type { Member } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { TeamAbsences } from '../absences/team-absences.tsx';
import { HandOverModal } from './hand-over-modal.tsx';
import { InvitationsTable } from './invitations-table.tsx';
import { InviteModal } from './invite-modal.tsx';
import { LetterheadPanel } from './letterhead-panel.tsx';
import { MembersTable } from './members-table.tsx';

/** Who works in the firm and who has been invited; only for those who look after it. */
export function TeamPage() {
  const { t } = useTranslation();
  const members = useQuery(membersQuery);
  const canManage = useCan('members.manage');
  const [isInviting, setInviting] = useState(false);
  const [leaving, setLeaving] = useState<{ member: Member; isLeaving: boolean }>();
  if (!canManage) return <Empty icon="people" title={t('team.title')} text={t('team.forbidden')} />;

  return (
    <>
      <PageHead title={t('team.title')} lead={t('team.lead')}>
        <Button leftSection={<Icon name="plus" />} onClick={() => setInviting(true)}>
          {t('team.invite')}
        </Button>
      </PageHead>
      {members.isPending && <RowsSkeleton />}
      {members.isError && (
        <LoadFailed error={members.error} onRetry={() => void members.refetch()} />
      )}
      {members.data && (
        <MembersTable
          members={members.data}
          onHandOver={(member, isLeaving) => setLeaving({ member, isLeaving })}
        />
      )}
      <TeamAbsences />
      <InvitationsTable />
      <LetterheadPanel />
      <InviteModal isOpen={isInviting} onClose={() => setInviting(false)} />
      <HandOverModal
        chosen={leaving}
        members={members.data ?? []}
        onClose={() => setLeaving(undefined)}
      />
    </>
  );
}
