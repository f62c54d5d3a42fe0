import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Case, Submission } from '../../api/types.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { shortDay } from '../../ui/dates.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { nowInLisbon } from '../../ui/lisbon-time.ts';
import { useLocale } from '../../ui/use-locale.ts';
import { channels, filers, submissionKinds } from '#domain/playbooks/playbook';
import { MenuPathInput } from './menu-path-input.tsx';
import {
  filedAt,
  startingSubmission,
  toSubmission,
  type SubmissionValues,
} from './submission-values.ts';
import type { NoteDraft } from './use-note-draft.ts';
import { useRecordSubmission } from './use-record-fact.ts';
import { WordCount } from './word-count.tsx';

/** The note as it was prepared and the path it goes with; a text with masks was never sent. */
function sentAlong({ composed, menuPaths, text }: NoteDraft) {
  return composed.isMasked ? {} : { note: text, menuPath: [...(menuPaths[0] ?? [])] };
}

/** What was filed, where, when and under which reference. */
export function SubmissionForm(props: {
  readonly matter: Case;
  readonly earlier: readonly Submission[];
  readonly draft: NoteDraft | undefined;
  readonly onCancel: () => void;
  readonly onRecorded: () => void;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { earlier } = props;
  const form = useForm<SubmissionValues>({
    initialValues: {
      ...startingSubmission(nowInLisbon(), earlier.length > 0),
      ...(props.draft && sentAlong(props.draft)),
    },
    validate: {
      day: (day) => (day ? null : t('problems.required')),
      time: (_, values) => (!values.day || filedAt(values) ? null : t('problems.time')),
    },
  });
  const recording = useRecordSubmission(props.matter.id, t('submissions.recorded'));
  const { values } = form;
  const save = form.onSubmit((submitted) => {
    const submission = toSubmission(submitted);
    if (!submission) return;
    recording.mutate(submission, {
      onSuccess: props.onRecorded,
      onError: (error) => {
        const { filedAt: refused, ...others } = fieldErrors(error, t);
        form.setErrors({ ...others, ...(refused && { day: refused }) });
      },
    });
  });

  return (
    <form noValidate onSubmit={save}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label={t('submissions.kind')}
          data={submissionKinds.map((value) => ({ value, label: t(`submissions.kinds.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('kind')}
        />
        <Select
          label={t('submissions.channel')}
          data={channels.map((value) => ({ value, label: t(`channels.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('channel')}
        />
        <DayInput
          label={t('submissions.filedOn')}
          maxDate={nowInLisbon().day}
          {...form.getInputProps('day')}
        />
        <TextInput
          label={t('submissions.filedAt')}
          placeholder="HH:MM"
          inputMode="numeric"
          maxLength={5}
          autoComplete="off"
          {...form.getInputProps('time')}
        />
      </SimpleGrid>
      <TextInput
        label={t('submissions.reference')}
        description={t('submissions.referenceHint')}
        mt="sm"
        maxLength={64}
        autoComplete="off"
        {...form.getInputProps('reference')}
      />
      <Select
        label={t('submissions.filedBy')}
        mt="sm"
        clearable
        data={filers.map((value) => ({ value, label: t(`submissions.filers.${value}`) }))}
        {...form.getInputProps('filedBy')}
      />
      {earlier.length > 0 && (
        <Select
          label={t('submissions.follows')}
          placeholder={t('submissions.followsNone')}
          mt="sm"
          clearable
          data={earlier.map((each) => ({
            value: each.id,
            label: `${each.reference ?? t(`submissions.kinds.${each.kind}`)} · ${shortDay(each.filedOn, locale)}`,
          }))}
          {...form.getInputProps('followsId')}
        />
      )}
      {values.channel === 'contactenos' && (
        <MenuPathInput
          playbook={props.matter.playbook.id}
          path={values.menuPath}
          onChange={(path) => form.setFieldValue('menuPath', path)}
          error={form.errors['menuPath']}
        />
      )}
      <Textarea
        label={t('submissions.note')}
        mt="sm"
        autosize
        minRows={3}
        maxRows={10}
        maxLength={20_000}
        lang="pt"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        description={
          <WordCount
            text={values.note}
            limit={
              values.channel === 'contactenos' ? (props.draft?.composed.maxWords ?? null) : null
            }
          />
        }
        {...form.getInputProps('note')}
      />
      <FormProblem error={recording.error} />
      <FormButtons
        submit={t('submissions.record')}
        isPending={recording.isPending}
        onCancel={props.onCancel}
      />
    </form>
  );
}
