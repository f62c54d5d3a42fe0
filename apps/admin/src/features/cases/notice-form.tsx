import { NumberInput, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { NewNotice } from '../../api/types.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { nowInLisbon } from '../../ui/lisbon-time.ts';
import { channels, noticeKinds, outcomes } from '#domain/playbooks/playbook';
import { useRecordNotice } from './use-record-fact.ts';

type NoticeValues = {
  kind: NewNotice['kind'];
  channel: NewNotice['channel'];
  receivedOn: string | null;
  sentOn: string | null;
  replyDays: number | string;
  outcome: NonNullable<NewNotice['outcome']> | null;
  reference: string;
  summary: string;
};

/** What was received, how, when, and the term that it sets itself. */
export function NoticeForm(props: {
  readonly caseId: string;
  readonly onCancel: () => void;
  readonly onRecorded: () => void;
}) {
  const { t } = useTranslation();
  const { day } = nowInLisbon();
  const form = useForm<NoticeValues>({
    initialValues: {
      kind: 'hearing',
      channel: 'email',
      receivedOn: day,
      sentOn: null,
      replyDays: '',
      outcome: null,
      reference: '',
      summary: '',
    },
    validate: { receivedOn: (value) => (value ? null : t('problems.required')) },
  });
  const sending = sendingOf(form.getValues().channel);
  const isSlip = form.getValues().kind === 'payment_slip';
  const recording = useRecordNotice(props.caseId, t('notices.recorded'));
  const save = form.onSubmit((values) => {
    const notice = toNotice(values);
    if (!notice) return;
    recording.mutate(notice, {
      onSuccess: props.onRecorded,
      onError: (error) => form.setErrors(fieldErrors(error, t)),
    });
  });

  return (
    <form noValidate onSubmit={save}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label={t('notices.kind')}
          data={noticeKinds.map((value) => ({ value, label: t(`notices.kinds.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('kind')}
        />
        <Select
          label={t('notices.channel')}
          data={channels.map((value) => ({ value, label: t(`channels.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('channel')}
        />
        <DayInput
          label={t('notices.receivedOn')}
          maxDate={day}
          {...form.getInputProps('receivedOn')}
        />
        {isSlip && (
          <DayInput
            label={t('notices.issuedOn')}
            description={t('notices.issuedHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxDate={form.getValues().receivedOn ?? day}
            {...form.getInputProps('sentOn')}
          />
        )}
        {sending && !isSlip && (
          <DayInput
            label={t(sending === 'registered_post' ? 'notices.sentOnPost' : 'notices.sentOn')}
            description={t(`notices.sentHint.${sending}`)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxDate={form.getValues().receivedOn ?? day}
            {...form.getInputProps('sentOn')}
          />
        )}
        {form.getValues().kind === 'decision' && (
          <Select
            label={t('notices.outcome')}
            data={outcomes.map((value) => ({ value, label: t(`notices.outcomes.${value}`) }))}
            clearable
            {...form.getInputProps('outcome')}
          />
        )}
        <TextInput
          label={t('notices.reference')}
          maxLength={64}
          autoComplete="off"
          {...form.getInputProps('reference')}
        />
      </SimpleGrid>
      <NumberInput
        label={t('notices.replyDays')}
        description={t('notices.replyDaysHint')}
        mt="sm"
        w={220}
        min={1}
        max={365}
        allowDecimal={false}
        {...form.getInputProps('replyDays')}
      />
      <Textarea
        label={t('notices.summary')}
        mt="sm"
        autosize
        minRows={3}
        maxRows={10}
        maxLength={5_000}
        {...form.getInputProps('summary')}
      />
      <FormProblem error={recording.error} />
      <FormButtons
        submit={t('notices.record')}
        isPending={recording.isPending}
        onCancel={props.onCancel}
      />
    </form>
  );
}

/** How the law presumes a notice received, when it came in a way that it knows (CPA 112, 113). */
function sendingOf(channel: NewNotice['channel']): 'registered_post' | 'electronic' | undefined {
  if (channel === 'registered_post') return channel;

  return channel === 'counter' ? undefined : 'electronic';
}

function toNotice(values: NoticeValues): NewNotice | undefined {
  if (!values.receivedOn) return undefined;
  const reference = values.reference.trim();
  const summary = values.summary.trim();

  return {
    kind: values.kind,
    channel: values.channel,
    receivedOn: values.receivedOn,
    ...(typeof values.replyDays === 'number' && { replyDays: values.replyDays }),
    ...(values.outcome && values.kind === 'decision' && { outcome: values.outcome }),
    ...(values.sentOn &&
      (values.kind === 'payment_slip' || sendingOf(values.channel)) && { sentOn: values.sentOn }),
    ...(reference && { reference }),
    ...(summary && { summary }),
  };
}
