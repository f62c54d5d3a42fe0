import { Select } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clientQuery, clientsQuery, tiePerson } from '../../api/clients.ts';
import type { NewTie } from '../../api/types.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useIdempotencyKey } from '../../ui/use-idempotency-key.ts';
import { kinships } from './kinships.ts';

/** Somebody who is in the files already, found through the client whose family they are in, joins this family too. */
export function TieForm(props: { readonly clientId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKey();
  const [search, setSearch] = useState('');
  const [other, setOther] = useState<string | null>(null);
  const [q] = useDebouncedValue(search.trim(), 250);
  const found = useInfiniteQuery({
    ...clientsQuery(q || undefined),
    placeholderData: keepPreviousData,
  });
  const file = useQuery({ ...clientQuery(other ?? ''), enabled: other !== null }).data;
  const people = file ? [file.person, ...file.family.map(({ person }) => person)] : [];
  const form = useForm<NewTie>({
    initialValues: { personId: '', kinship: 'child' },
    validate: { personId: (id) => (id ? null : t('problems.required')) },
  });
  const tying = useMutation({
    mutationFn: (tie: NewTie) => tiePerson(props.clientId, tie, keyOf(tie)),
    meta: { success: t('clients.dependentAdded'), isShownInPlace: true },
    onSuccess: async () => {
      props.onClose();
      await queryClient.invalidateQueries({ queryKey: ['clients'] });
    },
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });

  return (
    <form noValidate onSubmit={form.onSubmit((values) => tying.mutate(values))}>
      <Select
        label={t('family.through')}
        placeholder={t('newCase.clientHint')}
        nothingFoundMessage={t('newCase.noClient')}
        searchable
        data={(found.data?.pages ?? [])
          .flatMap(({ items }) => items)
          .filter(({ id }) => id !== props.clientId)
          .map(({ id, person }) => ({ value: id, label: person.fullName }))}
        filter={({ options }) => options}
        onSearchChange={setSearch}
        value={other}
        onChange={(value) => {
          setOther(value);
          form.setFieldValue('personId', '');
        }}
      />
      <Select
        label={t('family.who')}
        mt="sm"
        disabled={people.length === 0}
        data={people.map(({ id, fullName }) => ({ value: id, label: fullName }))}
        {...form.getInputProps('personId')}
      />
      <Select
        label={t('person.kinship')}
        mt="sm"
        w={220}
        allowDeselect={false}
        data={kinships.map((value) => ({ value, label: t(`person.kinships.${value}`) }))}
        {...form.getInputProps('kinship')}
      />
      <FormProblem error={tying.error} />
      <FormButtons submit={t('app.save')} isPending={tying.isPending} onCancel={props.onClose} />
    </form>
  );
}
