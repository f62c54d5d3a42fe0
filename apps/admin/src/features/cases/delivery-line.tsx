import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submission } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { dateText, shortDay } from '../../ui/dates.ts';
import { nowInLisbon } from '../../ui/lisbon-time.ts';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './facts-panel.module.css';
import { useRecordDelivery } from './use-record-fact.ts';

/** When a letter or an e-mail reached the office: the answer to a letter is due from that day on. */
export function DeliveryLine(props: { readonly caseId: string; readonly submission: Submission }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const canWrite = useCan('files.write');
  const [isEditing, editing] = useDisclosure(false);
  const delivery = useRecordDelivery(props.caseId, t('submissions.deliveryRecorded'));
  // The button that was pressed is gone: its focus goes on to the field.
  const takeFocus = useCallback((field: HTMLInputElement | null) => field?.focus(), []);
  const { id, kind, channel, reference, filedOn, deliveredOn } = props.submission;
  const isSent = channel === 'registered_post' || channel === 'email';
  if (!deliveredOn && !(isSent && canWrite)) return null;
  const what = reference ?? `${t(`submissions.kinds.${kind}`)}, ${shortDay(filedOn, locale)}`;
  if (isEditing) {
    return (
      <DayInput
        ref={takeFocus}
        size="xs"
        w={150}
        mt={4}
        aria-label={t('submissions.dayOfDelivery', { what })}
        value={deliveredOn}
        minDate={filedOn}
        maxDate={nowInLisbon().day}
        onChange={(on) => {
          if (on !== deliveredOn) delivery.mutate({ id, deliveredOn: on });
        }}
        onBlur={editing.close}
      />
    );
  }

  return (
    <p className={classes['detail']}>
      {deliveredOn && t('submissions.delivered', { date: dateText(deliveredOn, locale) })}
      {canWrite && (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t(deliveredOn ? 'submissions.changeDelivery' : 'submissions.dayOfDelivery', {
            what,
          })}
          onClick={editing.open}
        >
          {t(deliveredOn ? 'steps.changeDay' : 'submissions.recordDelivery')}
        </Button>
      )}
    </p>
  );
}
