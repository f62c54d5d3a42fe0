import { Checkbox, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { confidenceLevels } from '../../deadline/confidence-mark.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { isPast, type EntryForm } from './entry-values.ts';
import { PlaceFields } from './place-fields.tsx';

const effects = ['rolls', 'suspends'] as const;
const extents = ['full', 'partial', 'open'] as const;

/** Day, place, what it does, what it is called and who says so. */
export function EntryFields(props: { readonly form: EntryForm; readonly isAmending: boolean }) {
  const { t } = useTranslation();
  const { form, isAmending } = props;

  return (
    <>
      {!isAmending && <DayFields form={form} />}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="sm">
        <TextInput label={t('closure.pt')} maxLength={200} {...form.getInputProps('pt')} />
        <TextInput label={t('closure.en')} maxLength={200} {...form.getInputProps('en')} />
      </SimpleGrid>
      <TextInput
        label={t('closure.citation')}
        description={t('closure.citationHint')}
        mt="sm"
        maxLength={500}
        {...form.getInputProps('citation')}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" mt="sm">
        <TextInput
          label={t('closure.url')}
          placeholder="https://"
          maxLength={500}
          {...form.getInputProps('url')}
        />
        <Select
          label={t('closure.confidence')}
          data={confidenceLevels.map((value) => ({ value, label: t(`confidence.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('confidence')}
        />
        <DayInput label={t('closure.announcedOn')} {...form.getInputProps('announcedOn')} />
      </SimpleGrid>
      <Textarea
        label={t(isAmending ? 'closure.reason' : 'closure.note')}
        description={t('closure.reasonHint')}
        mt="sm"
        autosize
        minRows={isAmending ? 2 : 1}
        maxLength={500}
        {...form.getInputProps('note')}
      />
    </>
  );
}

/** What decides which dates are touched: the day, what it is, where and for how long. */
function DayFields({ form }: { readonly form: EntryForm }) {
  const { t } = useTranslation();
  const { effect } = form.getValues();

  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <DayInput label={t('closure.date')} data-autofocus {...form.getInputProps('date')} />
        <Select
          label={t('closure.effect')}
          data={effects.map((value) => ({ value, label: t(`closure.effects.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('effect')}
        />
        <PlaceFields form={form} />
        <Select
          label={t('closure.extent')}
          data={extents.map((value) => ({ value, label: t(`closure.extents.${value}`) }))}
          allowDeselect={false}
          disabled={effect === 'suspends'}
          {...form.getInputProps('extent')}
          {...(effect === 'suspends' && { value: 'full' })}
        />
      </SimpleGrid>
      {isPast(form.getValues()) && (
        <Checkbox
          mt="sm"
          label={t('closure.retroactive')}
          {...form.getInputProps('retroactive', { type: 'checkbox' })}
        />
      )}
    </>
  );
}
