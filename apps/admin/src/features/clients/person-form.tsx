import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { updatePerson } from '../../api/clients.ts';
import type { Person, PersonChanges } from '../../api/types.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { PersonFields } from './person-fields.tsx';
import { checkPerson, toChanges, valuesOf } from './person-values.ts';

/** Changes a person. What is sealed is replaced without being shown; left empty, it stays. */
export function PersonForm(props: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { person } = props;
  const form = useForm({
    initialValues: valuesOf(person),
    validate: (values) => checkPerson(values, t),
  });
  const changing = useMutation({
    mutationFn: (changes: PersonChanges) => updatePerson(person, changes),
    meta: { success: t('clients.personChanged'), isShownInPlace: true },
    onSuccess: async () => {
      props.onClose();
      await queryClient.invalidateQueries({ queryKey: ['clients'] });
    },
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });

  return (
    <form noValidate onSubmit={form.onSubmit((values) => changing.mutate(toChanges(values)))}>
      <PersonFields form={form} masks={person} />
      <FormProblem error={changing.error} />
      <FormButtons submit={t('app.save')} isPending={changing.isPending} onCancel={props.onClose} />
    </form>
  );
}
