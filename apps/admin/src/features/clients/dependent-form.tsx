import { Select } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addDependent } from '../../api/clients.ts';
import type { NewDependent } from '../../api/types.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useIdempotencyKey } from '../../ui/use-idempotency-key.ts';
import { kinships } from './kinships.ts';
import { PersonFields } from './person-fields.tsx';
import { checkPerson, emptyPerson, toPerson, type PersonValues } from './person-values.ts';

type DependentValues = PersonValues & { kinship: NewDependent['kinship'] };

export function DependentForm(props: { readonly clientId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKey();
  const form = useForm<DependentValues>({
    initialValues: { ...emptyPerson, kinship: 'child' },
    validate: (values) => checkPerson(values, t),
  });
  const adding = useMutation({
    mutationFn: (dependent: NewDependent) =>
      addDependent(props.clientId, dependent, keyOf(dependent)),
    meta: { success: t('clients.dependentAdded'), isShownInPlace: true },
    onSuccess: async () => {
      props.onClose();
      await queryClient.invalidateQueries({ queryKey: ['clients'] });
    },
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });

  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) =>
        adding.mutate({ ...toPerson(values), kinship: values.kinship }),
      )}
    >
      <PersonFields form={form} />
      <Select
        label={t('person.kinship')}
        mt="sm"
        w={220}
        allowDeselect={false}
        data={kinships.map((value) => ({ value, label: t(`person.kinships.${value}`) }))}
        {...form.getInputProps('kinship')}
      />
      <FormProblem error={adding.error} />
      <FormButtons submit={t('app.save')} isPending={adding.isPending} onCancel={props.onClose} />
    </form>
  );
}
