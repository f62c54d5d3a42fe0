import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { registerClient } from '../../api/clients.ts';
import type { NewPerson } from '../../api/types.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useIdempotencyKey } from '../../ui/use-idempotency-key.ts';
import { PersonFields } from './person-fields.tsx';
import { checkPerson, emptyPerson, toPerson } from './person-values.ts';

export function ClientForm({ onCancel }: { readonly onCancel: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKey();
  const form = useForm({
    initialValues: emptyPerson,
    validate: (values) => checkPerson(values, t),
  });
  const registering = useMutation({
    mutationFn: (person: NewPerson) => registerClient(person, keyOf(person)),
    meta: { success: t('clients.registered'), isShownInPlace: true },
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['clients'] });
      await navigate({ to: '/clientes/$clientId', params: { clientId: id } });
    },
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });

  return (
    <form noValidate onSubmit={form.onSubmit((values) => registering.mutate(toPerson(values)))}>
      <PersonFields form={form} />
      <FormProblem error={registering.error} />
      <FormButtons submit={t('app.save')} isPending={registering.isPending} onCancel={onCancel} />
    </form>
  );
}
