import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../api/types.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import { useUpdateCase } from './use-update-case.ts';

export function NextStepForm(props: { readonly matter: Case; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { nextStep } = props.matter;
  const saving = useUpdateCase(props.matter, {
    success: t('nextStep.saved'),
    isShownInPlace: true,
  });
  const form = useForm({
    initialValues: {
      text: nextStep?.text[locale] ?? '',
      on: nextStep?.on ?? null,
    },
    validate: {
      text: (text: string) => (text.trim() === '' ? t('problems.required') : null),
      on: (on: string | null) => (on ? null : t('problems.required')),
    },
  });
  const save = form.onSubmit(({ text, on }) => {
    if (!on) return;
    saving.mutate(
      { nextStep: { text, on } },
      { onSuccess: props.onDone, onError: (error) => form.setErrors(fieldErrors(error, t)) },
    );
  });

  return (
    <form noValidate onSubmit={save}>
      <Textarea
        label={t('nextStep.text')}
        autosize
        minRows={2}
        maxLength={300}
        data-autofocus
        {...form.getInputProps('text')}
      />
      <DayInput label={t('nextStep.on')} w={180} mt="sm" {...form.getInputProps('on')} />
      <FormProblem error={saving.error} />
      <FormButtons submit={t('app.save')} isPending={saving.isPending} onCancel={props.onDone} />
    </form>
  );
}
