import { Select, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Case, CaseEvent } from '../../api/types.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { nowInLisbon } from '../../ui/lisbon-time.ts';
import { EventHint } from './event-hint.tsx';
import { eventsByTurn } from './event-places.ts';
import { useRecordEvent } from './use-record-fact.ts';

type EventValues = { event: CaseEvent | null; on: string | null; note: string };

/** What happened to a request that nobody files or sends: which event, on which day, and why. */
export function EventForm(props: {
  readonly matter: Case;
  readonly onInstead: (form: 'submission' | 'notice') => void;
  readonly onCancel: () => void;
  readonly onRecorded: () => void;
}) {
  const { t } = useTranslation();
  const { matter } = props;
  const { day } = nowInLisbon();
  const turns = eventsByTurn(matter.possibleEvents);
  const form = useForm<EventValues>({
    initialValues: { event: null, on: day, note: '' },
    validate: {
      event: (event) => {
        if (!event) return t('problems.required');

        return matter.possibleEvents.includes(event) ? null : t('event.notNow');
      },
      on: (on) => (on ? null : t('problems.required')),
    },
  });
  const recording = useRecordEvent(matter.id, t('event.recorded'));
  const save = form.onSubmit(({ event, on, note }) => {
    if (!event || !on) return;
    const text = note.trim();
    recording.mutate(
      { event, on, ...(text && { note: text }) },
      { onSuccess: props.onRecorded, onError: (error) => form.setErrors(fieldErrors(error, t)) },
    );
  });
  const { event } = form.values;
  const options = (events: readonly CaseEvent[]) =>
    events.map((value) => ({ value, label: t(`course.events.${value}`) }));

  return (
    <form noValidate onSubmit={save}>
      <Select
        label={t('event.what')}
        searchable
        maxDropdownHeight={320}
        data={[
          { group: t('event.possible'), items: options(turns.now) },
          { group: t('event.impossible'), items: options(turns.notNow) },
        ]}
        {...form.getInputProps('event')}
      />
      {event && <EventHint matter={matter} event={event} onInstead={props.onInstead} />}
      <DayInput label={t('event.on')} w={180} mt="sm" maxDate={day} {...form.getInputProps('on')} />
      <Textarea
        label={t('event.note')}
        description={t('event.noteHint')}
        mt="sm"
        autosize
        minRows={2}
        maxLength={2_000}
        {...form.getInputProps('note')}
      />
      <FormProblem error={recording.error} />
      <FormButtons
        submit={t('event.submit')}
        isPending={recording.isPending}
        onCancel={props.onCancel}
      />
    </form>
  );
}
