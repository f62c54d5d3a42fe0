import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepMark } from '../../api/steps.ts';
import type { CaseStep } from '../../api/types.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { dateText } from '../../ui/dates.ts';
import { nowInLisbon } from '../../ui/lisbon-time.ts';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './steps.module.css';

/** When a step was done, or called not needed, and by whom; the day may be another than the one on which somebody ticked it. */
export function StepDone(props: {
  readonly done: NonNullable<CaseStep['done']>;
  readonly step: string;
  readonly onSet: ((mark: StepMark) => void) | undefined;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [isEditing, editing] = useDisclosure(false);
  // The button that was pressed is gone: its focus goes on to the field.
  const takeFocus = useCallback((field: HTMLInputElement | null) => field?.focus(), []);
  const { done, step, onSet } = props;
  if (isEditing && onSet) {
    return (
      <DayInput
        ref={takeFocus}
        size="xs"
        w={150}
        mt={4}
        aria-label={t('steps.dayOf', { step })}
        value={done.on}
        maxDate={nowInLisbon().day}
        clearable={false}
        onChange={(on) => {
          if (on && on !== done.on) onSet({ on, wasNeeded: done.wasNeeded });
        }}
        onBlur={editing.close}
      />
    );
  }

  return (
    <p className={classes['done']} data-skipped={!done.wasNeeded || undefined}>
      {t(done.wasNeeded ? 'steps.done' : 'steps.skipped', {
        date: dateText(done.on, locale),
        name: done.by.name,
      })}
      {onSet && (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t('steps.changeDayOf', { step })}
          onClick={editing.open}
        >
          {t('steps.changeDay')}
        </Button>
      )}
    </p>
  );
}
