import { Button, NumberInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { previewImpact } from '../../api/impacts.ts';
import type { Readings } from '../../api/types.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ChooseModal } from './choose-modal.tsx';
import { QuestionField } from './question-field.tsx';
import { questions } from './questions.ts';
import classes from './readings.module.css';

/** Every open question with the firm's answer, its margin, and the way to change them: first the effect, then the change. */
export function ReadingsForm(props: { readonly readings: Readings; readonly canChoose: boolean }) {
  const { t } = useTranslation();
  const { readings, canChoose } = props;
  const form = useForm({
    initialValues: { choices: readings.choices, marginDays: readings.marginDays, reason: '' },
    validate: { reason: (reason) => (reason.trim() === '' ? t('problems.required') : null) },
  });
  const values = form.getValues();
  const isChanged =
    values.marginDays !== readings.marginDays ||
    questions.some(({ id }) => values.choices[id] !== readings.choices[id]);
  const previewing = useMutation({
    mutationFn: ({ choices, marginDays }: typeof values) =>
      previewImpact({ kind: 'readings', choices, marginDays }),
    meta: { isShownInPlace: true },
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });

  return (
    <form
      noValidate
      className={classes['form']}
      onSubmit={form.onSubmit((chosen) => previewing.mutate(chosen))}
    >
      <div className={classes['questions']}>
        {questions.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            choices={values.choices}
            isDisabled={!canChoose}
            onChoose={(choices) => form.setFieldValue('choices', choices)}
          />
        ))}
      </div>
      <div className={classes['side']}>
        <Panel title={t('readings.save')}>
          <div className={classes['save']}>
            <NumberInput
              label={t('readings.margin')}
              description={t('readings.marginHint')}
              min={0}
              max={20}
              allowDecimal={false}
              disabled={!canChoose}
              {...form.getInputProps('marginDays')}
            />
            {canChoose && (
              <>
                <Textarea
                  label={t('readings.reason')}
                  description={t('readings.reasonHint')}
                  autosize
                  minRows={3}
                  maxLength={1_000}
                  {...form.getInputProps('reason')}
                />
                <FormProblem error={previewing.error} />
                <Button type="submit" disabled={!isChanged} loading={previewing.isPending}>
                  {t('readings.preview')}
                </Button>
                {!isChanged && <p className={classes['hint']}>{t('readings.unchanged')}</p>}
              </>
            )}
          </div>
        </Panel>
      </div>
      <ChooseModal
        chosen={previewing.data && previewing.variables}
        preview={previewing.data}
        onClose={previewing.reset}
      />
    </form>
  );
}
