import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { SealedField } from '../../api/clients.ts';
import type { Person } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { nowInLisbon } from '../../ui/lisbon-time.ts';
import { useLocale } from '../../ui/use-locale.ts';
import type { Mrz } from '#domain/identifiers/mrz';
import { readNif } from '#domain/identifiers/read-nif';
import { readNiss } from '#domain/identifiers/read-niss';
import { readNnu } from '#domain/identifiers/read-nnu';
import { MrzPaste } from './mrz-paste.tsx';
import { belowInput, oddNote } from './odd-note.ts';
import { fromMrz, type PersonValues } from './person-values.ts';

/** What is recorded about a person, whether client or family. */
export function PersonFields<Values extends PersonValues>(props: {
  readonly form: UseFormReturnType<Values>;
  /** The masks of what is recorded already: a field left empty keeps it. */
  readonly masks?: Pick<Person, SealedField>;
}) {
  const { t } = useTranslation();
  const canHandleNotes = useCan('privileged.handle');
  const kept = (field: SealedField) => {
    const mask = props.masks?.[field];

    return mask ? t('sealed.kept', { mask }) : undefined;
  };
  const { form } = props;
  const fill = (mrz: Mrz) => {
    const read = fromMrz(mrz, nowInLisbon().day);
    form.setValues((values) => ({ ...values, ...read }));
  };
  const locale = useLocale();

  return (
    <>
      <MrzPaste onRead={fill} />
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
          placeholder={kept('nif')}
          description={oddNote(readNif, form.values.nif, locale)}
          inputWrapperOrder={belowInput}
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('nif')}
        />
        <TextInput
          label={t('person.niss')}
          placeholder={kept('niss')}
          description={oddNote(readNiss, form.values.niss, locale)}
          inputWrapperOrder={belowInput}
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('niss')}
        />
        <TextInput
          label={t('person.passportNumber')}
          placeholder={kept('passportNumber')}
          autoComplete="off"
          {...form.getInputProps('passportNumber')}
        />
        <TextInput
          label={t('person.nnu')}
          placeholder={kept('nnu')}
          description={oddNote(readNnu, form.values.nnu, locale)}
          inputWrapperOrder={belowInput}
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('nnu')}
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
      <Textarea
        label={t('person.homeAddress')}
        description={t('person.homeAddressHint')}
        mt="sm"
        autosize
        minRows={2}
        maxLength={300}
        autoComplete="off"
        {...form.getInputProps('homeAddress')}
      />
      {canHandleNotes && (
        <Textarea
          label={t('person.privilegedNote')}
          description={t('person.privilegedNoteHint')}
          placeholder={kept('privilegedNote')}
          mt="sm"
          autosize
          minRows={2}
          maxLength={5_000}
          autoComplete="off"
          {...form.getInputProps('privilegedNote')}
        />
      )}
    </>
  );
}
