import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addPermit } from '../../api/clients.ts';
import { officesQuery } from '../../api/reference.ts';
import type { NewPermit } from '../../api/types.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { nowInLisbon } from '../../ui/lisbon-time.ts';
import { useIdempotencyKey } from '../../ui/use-idempotency-key.ts';
import { useLocale } from '../../ui/use-locale.ts';
import { civilDate } from '#domain/calendar/civil-date';
import type { Mrz } from '#domain/identifiers/mrz';
import { mrzDays } from '#domain/identifiers/mrz-days';
import { readPermitNumber } from '#domain/identifiers/read-permit-number';
import { MrzPaste } from './mrz-paste.tsx';
import { belowInput, oddNote } from './odd-note.ts';

type PermitValues = {
  number: string;
  legalBasis: string;
  issuedOn: string | null;
  expiresOn: string | null;
  officeId: string | null;
};

export function PermitForm(props: { readonly personId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKey();
  const offices = useQuery(officesQuery).data ?? [];
  const required = (text: string) => (text.trim() === '' ? t('problems.required') : null);
  const form = useForm<PermitValues>({
    initialValues: { number: '', legalBasis: '', issuedOn: null, expiresOn: null, officeId: null },
    validate: {
      number: required,
      legalBasis: required,
      expiresOn: (day, { issuedOn }) =>
        day && issuedOn && day < issuedOn ? t('problems.expires') : null,
    },
  });
  const adding = useMutation({
    mutationFn: (permit: NewPermit) => addPermit(props.personId, permit, keyOf(permit)),
    meta: { success: t('clients.permitAdded'), isShownInPlace: true },
    onSuccess: async () => {
      props.onClose();
      await queryClient.invalidateQueries({ queryKey: ['clients'] });
      await queryClient.invalidateQueries({ queryKey: ['permits'] });
      await queryClient.invalidateQueries({ queryKey: ['coverage'] });
    },
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });

  return (
    <form noValidate onSubmit={form.onSubmit((values) => adding.mutate(toPermit(values)))}>
      <MrzPaste onRead={(mrz) => form.setValues(fromMrz(mrz))} />
      <TextInput
        label={t('permit.number')}
        description={oddNote(readPermitNumber, form.values.number, locale)}
        inputWrapperOrder={belowInput}
        required
        autoComplete="off"
        data-autofocus
        {...form.getInputProps('number')}
      />
      <TextInput
        label={t('permit.legalBasis')}
        placeholder={t('permit.legalBasisHint')}
        required
        mt="sm"
        maxLength={200}
        {...form.getInputProps('legalBasis')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="sm">
        <DayInput label={t('permit.issuedOn')} {...form.getInputProps('issuedOn')} />
        <DayInput label={t('permit.expiresOn')} {...form.getInputProps('expiresOn')} />
      </SimpleGrid>
      <Select
        label={t('permit.office')}
        placeholder={t('permit.officeNone')}
        mt="sm"
        searchable
        clearable
        data={offices.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('officeId')}
      />
      <FormProblem error={adding.error} />
      <FormButtons submit={t('app.save')} isPending={adding.isPending} onCancel={props.onClose} />
    </form>
  );
}

function toPermit({ number, legalBasis, issuedOn, expiresOn, officeId }: PermitValues): NewPermit {
  return {
    number,
    legalBasis,
    ...(issuedOn && { issuedOn }),
    ...(expiresOn && { expiresOn }),
    ...(officeId && { officeId }),
  };
}

function fromMrz(mrz: Mrz): Partial<PermitValues> {
  const { expiresOn } = mrzDays(mrz, civilDate(nowInLisbon().day));

  return { number: mrz.documentNumber, ...(expiresOn && { expiresOn }) };
}
