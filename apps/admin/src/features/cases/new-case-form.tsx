import { Select, SimpleGrid, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { openCase } from '../../api/cases.ts';
import { membersQuery, officesQuery, playbooksQuery } from '../../api/reference.ts';
import { meQuery } from '../../api/session.ts';
import type { NewCase } from '../../api/types.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useIdempotencyKey } from '../../ui/use-idempotency-key.ts';
import { useLocale } from '../../ui/use-locale.ts';
import { emptyCase, parties, requiredFields, toCase, type CaseValues } from './new-case-values.ts';
import { GuardFields } from './guard-fields.tsx';
import { HoldNote } from './hold-note.tsx';
import { PersonFields } from './person-fields.tsx';
import { playbooksByFamily } from './playbooks-by-family.ts';

/** Who, about which permit, at which office, by which procedure, and who answers for it. */
export function NewCaseForm(props: {
  readonly onCancel: () => void;
  readonly filled?: Partial<CaseValues>;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKey();
  const offices = useQuery(officesQuery).data ?? [];
  const playbooks = useQuery(playbooksQuery).data ?? [];
  const members = (useQuery(membersQuery).data ?? []).filter(({ isActive }) => isActive);
  const me = useQuery(meQuery).data;
  const form = useForm({
    initialValues: { ...emptyCase(me), ...props.filled },
    validate: (values) =>
      Object.fromEntries(
        requiredFields.map((field) => [field, values[field] ? null : t('problems.required')]),
      ),
  });
  const opening = useMutation({
    mutationFn: (input: NewCase) => openCase(input, keyOf(input)),
    meta: { success: t('newCase.opened'), isShownInPlace: true },
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['cases'] });
      await navigate({ to: '/casos/$caseId', params: { caseId: id } });
    },
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });
  const save = form.onSubmit((values) => {
    const input = toCase(values);
    if (input) opening.mutate(input);
  });
  const people = (list: typeof members) => list.map(({ id, name }) => ({ value: id, label: name }));

  return (
    <form noValidate onSubmit={save}>
      {form.values.followsCaseId && (
        <Text size="sm" c="dimmed" mb="sm">
          {t('offers.followsNote')}
        </Text>
      )}
      <PersonFields form={form} />
      <Select
        label={t('newCase.playbook')}
        mt="sm"
        searchable
        data={playbooksByFamily(playbooks, locale, t)}
        {...form.getInputProps('playbook')}
      />
      <Select
        label={t('newCase.office')}
        description={t('newCase.officeHint')}
        mt="sm"
        searchable
        data={offices.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('officeId')}
      />
      <Select
        label={t('newCase.party')}
        description={t('newCase.partyHint')}
        mt="sm"
        data={parties.map((value) => ({ value, label: t(`case.parties.${value}`) }))}
        allowDeselect={false}
        {...form.getInputProps('party')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="sm">
        <Select
          label={t('newCase.owner')}
          searchable
          data={people(members)}
          {...form.getInputProps('ownerId')}
        />
        <Select
          label={t('newCase.lawyer')}
          searchable
          data={people(members.filter(({ role }) => role === 'lawyer'))}
          {...form.getInputProps('lawyerId')}
        />
      </SimpleGrid>
      <HoldNote values={form.values} />
      <GuardFields form={form} />
      <FormProblem error={opening.error} />
      <FormButtons
        submit={t('newCase.submit')}
        isPending={opening.isPending}
        onCancel={props.onCancel}
      />
    </form>
  );
}
