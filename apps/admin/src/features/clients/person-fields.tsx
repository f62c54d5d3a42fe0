import { SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../ui/day-input.tsx';
import { nowInLisbon } from '../../ui/lisbon-time.ts';
import type { PersonValues } from './person-values.ts';

/** What is recorded about a person, whether client or family. */
export function PersonFields<Values extends PersonValues>(props: {
  readonly form: UseFormReturnType<Values>;
}) {
  const { t } = useTranslation();
  const { form } = props;

  return (
    <>
      <TextInput
        label={t('person.fullName')}
        required
        maxLength={200}
        autoComplete="off"
        data-autofocus
        {...form.getInputProps('fullName')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="sm">
        <DayInput
          label={t('person.birthDate')}
          maxDate={nowInLisbon().day}
          {...form.getInputProps('birthDate')}
        />
        <TextInput
          label={t('person.nationality')}
          placeholder={t('person.nationalityHint')}
          maxLength={3}
          autoComplete="off"
          {...form.getInputProps('nationality')}
        />
        <TextInput
          label={t('person.nif')}
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('nif')}
        />
        <TextInput
          label={t('person.niss')}
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('niss')}
        />
        <TextInput
          label={t('person.email')}
          type="email"
          autoComplete="off"
          {...form.getInputProps('email')}
        />
        <TextInput
          label={t('person.phone')}
          type="tel"
          autoComplete="off"
          {...form.getInputProps('phone')}
        />
      </SimpleGrid>
    </>
  );
}
