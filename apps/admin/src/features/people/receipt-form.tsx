import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { checkReceipt } from '../../api/people.ts';
import { officesQuery } from '../../api/reference.ts';
import type { NewReceiptCheck } from '../../api/types.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { nowInLisbon } from '../../ui/lisbon-time.ts';
import { useIdempotencyKey } from '../../ui/use-idempotency-key.ts';
import { emptyReceipt, toReceipt } from './receipt-values.ts';

/** The three lines of a receipt, as they stand on it, and what the person came for. */
export function ReceiptForm(props: { readonly personId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKey();
  const offices = useQuery(officesQuery).data ?? [];
  const form = useForm({
    initialValues: emptyReceipt(nowInLisbon().day),
    validate: {
      officeId: (id) => (id ? null : t('problems.required')),
      issuedOn: (day) => (day ? null : t('problems.required')),
    },
  });
  const checking = useMutation({
    mutationFn: (receipt: NewReceiptCheck) => checkReceipt(props.personId, receipt, keyOf(receipt)),
    meta: { success: t('receipt.checked'), isShownInPlace: true },
    onSuccess: async () => {
      props.onClose();
      await queryClient.invalidateQueries({ queryKey: ['receipts'] });
    },
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });
  const check = form.onSubmit((values) => {
    const receipt = toReceipt(values);
    if (receipt) checking.mutate(receipt);
  });
  const today = nowInLisbon().day;

  return (
    <form noValidate onSubmit={check}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label={t('receipt.askedFor')}
          allowDeselect={false}
          data={(['art_15', 'art_17'] as const).map((value) => ({
            value,
            label: t(`receipt.cards.${value}`),
          }))}
          {...form.getInputProps('askedFor')}
        />
        <Select
          label={t('receipt.office')}
          required
          searchable
          data={offices.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('officeId')}
        />
        <DayInput
          label={t('receipt.issuedOn')}
          required
          maxDate={today}
          {...form.getInputProps('issuedOn')}
        />
        <NumberInput
          label={t('receipt.fee')}
          description={t('receipt.feeHint')}
          min={0}
          decimalScale={2}
          decimalSeparator=","
          hideControls
          {...form.getInputProps('fee')}
        />
      </SimpleGrid>
      {(['category', 'document', 'validity'] as const).map((line) => (
        <TextInput
          key={line}
          label={t(`receipt.${line}`)}
          placeholder={t(`receipt.${line}Hint`)}
          mt="sm"
          maxLength={100}
          autoComplete="off"
          {...form.getInputProps(line)}
        />
      ))}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="sm">
        <DayInput
          label={t('receipt.residentSince')}
          maxDate={today}
          {...form.getInputProps('residentSince')}
        />
        <DayInput
          label={t('receipt.sponsorSince')}
          maxDate={today}
          {...form.getInputProps('sponsorSince')}
        />
      </SimpleGrid>
      <FormProblem error={checking.error} />
      <FormButtons
        submit={t('receipt.check')}
        isPending={checking.isPending}
        onCancel={props.onClose}
      />
    </form>
  );
}
