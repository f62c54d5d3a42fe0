import { Button, Group, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../api/session.ts';
import { changeRole, reactivate } from '../../api/team.ts';
import { memberRoles, type Member } from '../../api/types.ts';
import { shortDay } from '../../ui/dates.ts';
import table from '../../ui/table.module.css';
import { useLocale } from '../../ui/use-locale.ts';
import { LawyerCard } from './lawyer-card.tsx';

type Props = {
  readonly members: readonly Member[];
  readonly onHandOver: (member: Member, isLeaving: boolean) => void;
};

/** Everybody who works or worked here, with what an admin may do about them. Nobody decides about themselves. */
export function MembersTable({ members, onHandOver }: Props) {
  const { t } = useTranslation();
  const columns = [
    t('team.name'),
    t('team.role'),
    t('team.card'),
    t('team.state'),
    t('team.actions'),
  ];

  return (
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
          {members.map((member) => (
            <MemberRow key={member.id} member={member} onHandOver={onHandOver} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MemberRow({ member, onHandOver }: { member: Member; onHandOver: Props['onHandOver'] }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const isOneself = useQuery(meQuery).data?.user.id === member.id;
  const refresh = () => queryClient.invalidateQueries();
  const changing = useMutation({
    mutationFn: (role: Member['role']) => changeRole(member, role),
    meta: { success: t('team.roleChanged') },
    onSettled: refresh,
  });
  const locale = useLocale();
  const away =
    member.awayUntil && t('absences.until', { date: shortDay(member.awayUntil, locale) });
  const state = member.isActive ? away || t('team.active') : t('team.left');
  const returning = useMutation({
    mutationFn: () => reactivate(member.id),
    meta: { success: t('team.returned') },
    onSuccess: refresh,
  });

  return (
    <tr>
      <td className={table['first']}>
        <span className={table['name']}>{member.name}</span>
        <span className={table['sub']}>{member.email}</span>
      </td>
      <td>
        {isOneself || !member.isActive ? (
          t(`roles.${member.role}`)
        ) : (
          <NativeSelect
            size="xs"
            aria-label={t('team.roleOf', { name: member.name })}
            value={member.role}
            disabled={changing.isPending}
            data={memberRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
            onChange={(event) => {
              const role = memberRoles.find((each) => each === event.currentTarget.value);
              if (role) changing.mutate(role);
            }}
          />
        )}
      </td>
      <td>{member.role === 'lawyer' && member.isActive && <LawyerCard member={member} />}</td>
      <td>{state}</td>
      <td>
        <Group gap="xs">
          {member.isActive && (
            <Button size="compact-xs" variant="default" onClick={() => onHandOver(member, false)}>
              {t('team.handOver')}
            </Button>
          )}
          {member.isActive && !isOneself && (
            <Button size="compact-xs" variant="default" onClick={() => onHandOver(member, true)}>
              {t('team.letGo')}
            </Button>
          )}
          {!member.isActive && (
            <Button
              size="compact-xs"
              variant="default"
              loading={returning.isPending}
              onClick={() => returning.mutate()}
            >
              {t('team.takeBack')}
            </Button>
          )}
        </Group>
      </td>
    </tr>
  );
}
