import { Select, SimpleGrid } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mayStandIn } from '#domain/absences/who-answers';
import { setAbsence } from '../../api/absences.ts';
import { membersQuery } from '../../api/reference.ts';
import type { NewAbsence } from '../../api/types.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { nowInLisbon } from '../../ui/lisbon-time.ts';
import { useIdempotencyKey } from '../../ui/use-idempotency-key.ts';

type Values = {
  readonly memberId: string;
  readonly deputyId: string;
  readonly from: string | null;
  readonly to: string | null;
};
type Props = {
  /** Whose absence it is; left out, somebody is chosen. */
  readonly memberId?: string;
  readonly onClose: () => void;
};

/** From when to when somebody is away, and which colleague is written to meanwhile. */
export function AbsenceForm({ memberId, onClose }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKey();
  const members = (useQuery(membersQuery).data ?? []).filter(({ isActive }) => isActive);
  const form = useForm<Values>({
    initialValues: { memberId: memberId ?? '', deputyId: '', from: null, to: null },
  });
  const setting = useMutation({
    mutationFn: (absence: NewAbsence) => setAbsence(absence, keyOf(absence)),
    meta: { success: t('absences.set'), isShownInPlace: true },
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries();
    },
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });
  const absent = members.find(({ id }) => id === form.values.memberId);
  const optionOf = ({ id, name }: { readonly id: string; readonly name: string }) => ({
    value: id,
    label: name,
  });
  const send = ({ deputyId, from, to, ...values }: Values) => {
    const errors = {
      memberId: values.memberId ? null : t('problems.required'),
      from: from ? null : t('problems.required'),
      to: to ? null : t('problems.required'),
    };
    form.setErrors(errors);
    if (!from || !to || !values.memberId) return;
    setting.mutate({ memberId: values.memberId, from, to, ...(deputyId && { deputyId }) });
  };

  return (
    <form noValidate onSubmit={form.onSubmit(send)}>
      {memberId === undefined && (
        <Select
          mb="sm"
          label={t('absences.who')}
          data={members.filter(({ role }) => role !== 'auditor').map(optionOf)}
          {...form.getInputProps('memberId')}
          onChange={(id) => form.setValues({ memberId: id ?? '', deputyId: '' })}
        />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DayInput label={t('absences.from')} {...form.getInputProps('from')} />
        <DayInput
          label={t('absences.to')}
          minDate={form.values.from ?? nowInLisbon().day}
          {...form.getInputProps('to')}
        />
      </SimpleGrid>
      <Select
        mt="sm"
        label={t('absences.deputy')}
        description={t('absences.deputyHint')}
        clearable
        data={members
          .filter(({ id, role }) => absent && id !== absent.id && mayStandIn(role, absent.role))
          .map(optionOf)}
        {...form.getInputProps('deputyId')}
        value={form.values.deputyId || null}
        onChange={(id) => form.setFieldValue('deputyId', id ?? '')}
      />
      <FormProblem error={setting.error} />
      <FormButtons submit={t('absences.add')} isPending={setting.isPending} onCancel={onClose} />
    </form>
  );
}
