import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { previewImpact } from '../../api/impacts.ts';
import type { CalendarEntry, ImpactPreview, NewEntry } from '../../api/types.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import classes from './calendar.module.css';
import { EntryFields } from './entry-fields.tsx';
import { EntrySummary } from './entry-summary.tsx';
import { PublishStep } from './publish-step.tsx';
import { emptyEntry, entryErrors, missing, toEntry, valuesOf } from './entry-values.ts';

type Step = { readonly entry: NewEntry; readonly preview: ImpactPreview | undefined };

/** First what is stated, then what it would do to the firm's dates, and only then publishing. */
export function EntryForm(props: {
  readonly amended: CalendarEntry | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { amended } = props;
  const [step, setStep] = useState<Step>();
  const form = useForm({
    initialValues: amended ? valuesOf(amended) : emptyEntry(),
    validate: (values) => missing(values, t, amended !== undefined),
  });
  const previewing = useMutation({
    mutationFn: (entry: NewEntry) => previewImpact({ kind: 'entry', entry }),
    meta: { isShownInPlace: true },
    onSuccess: (preview, entry) => setStep({ entry, preview }),
    onError: (error) => form.setErrors(entryErrors(error, t)),
  });
  const next = form.onSubmit((values) => {
    const entry = toEntry(values, amended);
    if (!entry) return;
    // Amending says the same of the same days in other words: no date can change.
    if (amended) setStep({ entry, preview: undefined });
    else previewing.mutate(entry);
  });
  if (step) {
    return (
      <PublishStep
        {...step}
        amended={amended}
        onBack={(errors) => {
          setStep(undefined);
          form.setErrors(errors);
        }}
        onDone={props.onClose}
      />
    );
  }

  return (
    <form noValidate onSubmit={next}>
      {amended && <EntrySummary entry={amended} />}
      <p className={classes[amended ? 'fixed' : 'lead']}>
        {t(amended ? 'closure.fixedText' : 'closure.lead')}
      </p>
      <EntryFields form={form} isAmending={amended !== undefined} />
      <FormProblem error={previewing.error} />
      <FormButtons
        submit={t('closure.preview')}
        isPending={previewing.isPending}
        onCancel={props.onClose}
      />
    </form>
  );
}
