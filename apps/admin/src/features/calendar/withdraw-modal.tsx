import { Checkbox, Modal, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { previewImpact } from '../../api/impacts.ts';
import { withdrawEntry } from '../../api/law.ts';
import type { CalendarEntry } from '../../api/types.ts';
import { ImpactPreview } from '../../impact/impact-preview.tsx';
import { shortDay } from '../../ui/dates.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { useIdempotencyKey } from '../../ui/use-idempotency-key.ts';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './calendar.module.css';
import { isPast } from './entry-values.ts';

type Closing = { readonly onClose: () => void };

/** Taking back what the firm published, after seeing what that does. */
export function WithdrawModal(props: Closing & { readonly entry: CalendarEntry | undefined }) {
  const { t } = useTranslation();
  const { entry } = props;

  return (
    <Modal
      opened={entry !== undefined}
      onClose={props.onClose}
      title={t('closure.withdrawTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {entry && <WithdrawForm key={entry.id} entry={entry} onClose={props.onClose} />}
    </Modal>
  );
}

function WithdrawForm({ entry, onClose }: Closing & { readonly entry: CalendarEntry }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKey();
  const date = entry.day.kind === 'date' ? entry.day.date : null;
  const form = useForm({
    initialValues: { reason: '', retroactive: false },
    validate: { reason: (reason) => (reason.trim() === '' ? t('problems.required') : null) },
  });
  const withdrawing = useMutation({
    mutationFn: (why: { reason: string; retroactive: boolean }) =>
      withdrawEntry(entry.id, why, keyOf({ id: entry.id, why })),
    meta: { success: t('closure.withdrawn'), isShownInPlace: true },
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries();
    },
    onError: (error) => {
      const { date: onDate, ...errors } = fieldErrors(error, t);
      form.setErrors({ ...errors, ...(onDate && { retroactive: onDate }) });
    },
  });
  const preview = useQuery({
    queryKey: ['preview', 'withdrawal', entry.id],
    queryFn: () => previewImpact({ kind: 'withdrawal', id: entry.id }),
    // Once it is being withdrawn there is nothing left to preview.
    enabled: withdrawing.isIdle || withdrawing.isError,
    gcTime: 0,
  });

  return (
    <form noValidate onSubmit={form.onSubmit((why) => preview.data && withdrawing.mutate(why))}>
      <p className={classes['lead']}>
        {t('closure.withdrawText', {
          name: entry.name[locale],
          date: date ? shortDay(date, locale) : '',
        })}
      </p>
      {preview.isError ? (
        <LoadFailed error={preview.error} onRetry={() => void preview.refetch()} />
      ) : (
        <ImpactPreview preview={preview.data} />
      )}
      <Textarea
        label={t('closure.reason')}
        description={t('closure.reasonHint')}
        mt="md"
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        {...form.getInputProps('reason')}
      />
      {isPast({ date }) && (
        <Checkbox
          mt="sm"
          label={t('closure.retroactive')}
          {...form.getInputProps('retroactive', { type: 'checkbox' })}
        />
      )}
      <FormProblem error={withdrawing.error} />
      <FormButtons
        submit={t('closure.withdraw')}
        isPending={withdrawing.isPending || preview.isPending}
        onCancel={onClose}
      />
    </form>
  );
}
