import { Modal, Select } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clearDesk, deskQuery } from '../../api/team.ts';
import type { Member } from '../../api/types.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';

type Chosen = { readonly member: Member; readonly isLeaving: boolean };
type Props = { readonly members: readonly Member[]; readonly onClose: () => void };

/** What a colleague would leave behind, and who takes it: first the count, then the last click. */
export function HandOverModal({
  chosen,
  ...props
}: Props & { readonly chosen: Chosen | undefined }) {
  const { t } = useTranslation();
  const name = chosen?.member.name ?? '';

  return (
    <Modal
      opened={chosen !== undefined}
      onClose={props.onClose}
      title={t(chosen?.isLeaving ? 'team.letGoTitle' : 'team.handOverTitle', { name })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {chosen && <HandOverForm key={chosen.member.id} {...chosen} {...props} />}
    </Modal>
  );
}

function HandOverForm({ member, isLeaving, members, onClose }: Chosen & Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const desk = useQuery(deskQuery(member.id));
  const form = useForm({ initialValues: { ownerId: '', lawyerId: '', alertsId: '' } });
  const handing = useMutation({
    mutationFn: (to: typeof form.values) =>
      clearDesk(member.id, {
        isLeaving,
        to: Object.fromEntries(Object.entries(to).filter(([, id]) => id !== '')),
      }),
    meta: { success: t(isLeaving ? 'team.gone' : 'team.handedOver'), isShownInPlace: true },
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries();
    },
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });
  if (!desk.data) return <RowsSkeleton rows={3} />;

  const { ownedCases, ledCases, alerts, reminders, otherMessages } = desk.data;
  const colleagues = (roles: readonly Member['role'][]) =>
    members
      .filter(({ id, role, isActive }) => isActive && id !== member.id && roles.includes(role))
      .map(({ id, name }) => ({ value: id, label: name }));
  const messages = reminders + otherMessages;
  const fields = [
    { name: 'ownerId', count: ownedCases, roles: ['paralegal', 'lawyer', 'admin'] },
    { name: 'lawyerId', count: ledCases, roles: ['lawyer'] },
    { name: 'alertsId', count: alerts + messages, roles: ['lawyer', 'admin'] },
  ] as const;

  return (
    <form noValidate onSubmit={form.onSubmit((to) => handing.mutate(to))}>
      <p>{t(isLeaving ? 'team.letGoText' : 'team.handOverText')}</p>
      <p>{t('team.desk', { ownedCases, ledCases, alerts, messages })}</p>
      {fields.map(({ name, count, roles }) =>
        count > 0 ? (
          <Select
            key={name}
            mt="sm"
            label={t(`team.takes.${name}`, { count })}
            data={colleagues(roles)}
            {...form.getInputProps(name)}
            onChange={(id) => form.setFieldValue(name, id ?? '')}
          />
        ) : null,
      )}
      <FormProblem error={handing.error} />
      <FormButtons
        submit={t(isLeaving ? 'team.letGo' : 'team.handOver')}
        isPending={handing.isPending}
        onCancel={onClose}
      />
    </form>
  );
}
