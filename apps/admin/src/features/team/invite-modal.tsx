import { Modal, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { invitationsQuery, invite } from '../../api/team.ts';
import { memberRoles, type NewInvitation } from '../../api/types.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useIdempotencyKey } from '../../ui/use-idempotency-key.ts';

type Props = { readonly isOpen: boolean; readonly onClose: () => void };

export function InviteModal({ isOpen, onClose }: Props) {
  const { t } = useTranslation();

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('team.invite')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <InviteForm onClose={onClose} />
    </Modal>
  );
}

function InviteForm({ onClose }: Pick<Props, 'onClose'>) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKey();
  const form = useForm<NewInvitation>({ initialValues: { email: '', role: 'paralegal' } });
  const inviting = useMutation({
    mutationFn: (whom: NewInvitation) => invite(whom, keyOf(whom)),
    meta: { success: t('team.invited'), isShownInPlace: true },
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries(invitationsQuery);
    },
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });

  return (
    <form noValidate onSubmit={form.onSubmit((whom) => inviting.mutate(whom))}>
      <TextInput
        label={t('session.email')}
        description={t('team.inviteHint')}
        type="email"
        autoComplete="off"
        data-autofocus
        {...form.getInputProps('email')}
      />
      <NativeSelect
        mt="sm"
        label={t('team.role')}
        data={memberRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        {...form.getInputProps('role')}
      />
      <FormProblem error={inviting.error} />
      <FormButtons submit={t('team.invite')} isPending={inviting.isPending} onCancel={onClose} />
    </form>
  );
}
