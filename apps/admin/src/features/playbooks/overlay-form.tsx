import { MultiSelect, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { longestLead } from '#domain/playbooks/overlay';
import { setOverlay } from '../../api/playbooks.ts';
import type { Overlay, Playbook } from '../../api/types.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { toContent, toValues, type OverlayValues } from './overlay-values.ts';
import { OwnSteps } from './own-steps.tsx';
import { Remarks } from './remarks.tsx';

/** What the firm adds to a procedure: cases opened from then on follow it. */
export function OverlayForm(props: {
  readonly playbook: Playbook;
  readonly overlay: Overlay;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { playbook, overlay, onClose } = props;
  const form = useForm<OverlayValues>({
    initialValues: toValues(overlay.content),
    validate: {
      steps: { text: (text: string) => (text.trim() === '' ? t('problems.required') : null) },
      remarks: { text: (text: string) => (text.trim() === '' ? t('problems.required') : null) },
      leadTimes: (leads) =>
        leads.length > 0 && !leads.includes('0') ? t('procedures.lastDay') : null,
    },
  });
  const saving = useMutation({
    mutationFn: (values: OverlayValues) => setOverlay(overlay, toContent(values)),
    meta: { success: t('procedures.saved'), isShownInPlace: true },
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries();
    },
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });

  return (
    <form noValidate onSubmit={form.onSubmit((values) => saving.mutate(values))}>
      <OwnSteps form={form} steps={playbook.steps} />
      <Remarks form={form} steps={playbook.steps} />
      {playbook.note && (
        <Textarea
          label={t('procedures.noteEnding')}
          description={t('procedures.noteEndingHint')}
          lang="pt"
          autosize
          minRows={2}
          maxLength={1_000}
          mt="lg"
          {...form.getInputProps('noteEnding')}
        />
      )}
      <MultiSelect
        label={t('procedures.leadTimes')}
        description={t('procedures.leadTimesHint')}
        data={Array.from({ length: longestLead + 1 }, (_, lead) => ({
          value: String(lead),
          label: t('procedures.lead_time', { count: lead }),
        }))}
        mt="lg"
        {...form.getInputProps('leadTimes')}
      />
      <FormProblem error={saving.error} />
      <FormButtons submit={t('app.save')} isPending={saving.isPending} onCancel={onClose} />
    </form>
  );
}
