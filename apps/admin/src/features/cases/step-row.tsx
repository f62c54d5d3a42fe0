import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepMark } from '../../api/steps.ts';
import type { CaseStep } from '../../api/types.ts';
import { Icon } from '../../ui/icon.tsx';
import { nowInLisbon } from '../../ui/lisbon-time.ts';
import { useLocale } from '../../ui/use-locale.ts';
import { StepDone } from './step-done.tsx';
import classes from './steps.module.css';

/** One step: ticked when it is done, with the day and whoever did it, else with what it waits for. */
export function StepRow(props: {
  readonly step: CaseStep;
  readonly number: number;
  /** Numbers of the steps that come first and are not done. */
  readonly waitsFor: readonly number[];
  readonly isNext: boolean;
  /** Absent for those who only read. */
  readonly onSet: ((mark: StepMark, onSettled?: () => void) => void) | undefined;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { step, onSet } = props;
  const { done, by, keeps } = step;
  const text = step.text[locale];
  // What was ticked is shown until the case says so itself, or says otherwise.
  const [wanted, setWanted] = useState<boolean>();
  const tick = (isDone: boolean) => {
    if (wanted !== undefined) return;
    setWanted(isDone);
    onSet?.(isDone ? { on: nowInLisbon().day, wasNeeded: true } : null, () => setWanted(undefined));
  };

  return (
    <li
      className={classes['step']}
      data-next={props.isNext || undefined}
      data-done={done !== null || undefined}
      {...(props.isNext && { 'aria-current': 'step' as const })}
    >
      {onSet ? (
        <Checkbox
          mt={2}
          size="sm"
          aria-label={t('steps.mark', { step: text })}
          checked={wanted ?? done !== null}
          indeterminate={wanted === undefined && done?.wasNeeded === false}
          onChange={(event) => tick(event.currentTarget.checked)}
        />
      ) : (
        <span className={classes['mark']}>
          {done && <Icon name={done.wasNeeded ? 'check' : 'minus'} size={14} />}
        </span>
      )}
      <div>
        {props.isNext && <span className={classes['next']}>{t('steps.next')}</span>}
        <p className={classes['text']}>
          {props.number}. {text}
        </p>
        {step.remark && <p className={classes['remark']}>{step.remark}</p>}
        <p className={classes['detail']}>
          {step.isOwn && <span>{t('procedures.own')}</span>}
          {by && <span>{t(`steps.by.${by}`)}</span>}
          {!done && props.waitsFor.length > 0 && (
            <span>
              {t('steps.after', { count: props.waitsFor.length, steps: props.waitsFor.join(', ') })}
            </span>
          )}
          {keeps && (
            <span>
              {t('steps.keeps')}{' '}
              <Link to="." hash="documentos" search={(previous) => previous}>
                {keeps[locale]}
              </Link>
            </span>
          )}
        </p>
        {!done && onSet && (
          <Button
            variant="subtle"
            size="compact-xs"
            ml={-8}
            aria-label={t('steps.skipOf', { step: text })}
            onClick={() => onSet({ on: nowInLisbon().day, wasNeeded: false })}
          >
            {t('steps.skip')}
          </Button>
        )}
        {done && <StepDone done={done} step={text} onSet={onSet} />}
      </div>
    </li>
  );
}
