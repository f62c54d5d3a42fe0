import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Case, CaseEvent } from '../../api/types.ts';
import { Icon } from '../../ui/icon.tsx';
import { stageText } from './course-words.ts';
import { placesOf, recordedAs } from './event-places.ts';

/** Why an event cannot happen now and where it can; or that its document is to be recorded, since dates run from it. */
export function EventHint(props: {
  readonly matter: Case;
  readonly event: CaseEvent;
  readonly onInstead: (form: 'submission' | 'notice') => void;
}) {
  const { t } = useTranslation();
  const { matter, event } = props;
  const instead = recordedAs(event);
  if (!matter.possibleEvents.includes(event)) {
    const { stages, hindrances } = placesOf(event);
    const places = [
      ...stages.map((stage) => t(`course.stages.${stage}`)),
      ...hindrances.map((hindrance) => t(`course.hindrances.${hindrance}`)),
    ];

    return (
      <Alert color="red" variant="light" mt="xs" role="status" icon={<Icon name="overdue" />}>
        {t('event.refused', { stage: stageText(matter, t), places: places.join(', ') })}
      </Alert>
    );
  }
  if (!instead) return null;

  return (
    <Alert color="yellow" variant="light" mt="xs" role="status" icon={<Icon name="calendar" />}>
      <div>{t(`event.instead.${instead}`)}</div>
      <Button variant="default" size="compact-sm" mt="xs" onClick={() => props.onInstead(instead)}>
        {t(instead === 'notice' ? 'notices.record' : 'submissions.record')}
      </Button>
    </Alert>
  );
}
