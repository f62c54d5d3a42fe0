import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { stepsQuery } from '../../api/steps.ts';
import type { Case } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { Panel, PanelNote } from '../../ui/panel.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { StepRow } from './step-row.tsx';
import { nextStepId } from './step-order.ts';
import classes from './steps.module.css';
import { useSetStep } from './use-set-step.ts';

/** The steps of the procedure in their order: what is done, by whom and when, and the one to do next. */
export function StepsPanel({ matter }: { readonly matter: Case }) {
  const { t } = useTranslation();
  const steps = useQuery(stepsQuery(matter.id));
  const setting = useSetStep(matter.id);
  const canMark = useCan('files.write') && matter.status === 'open';
  const list = steps.data ?? [];
  const needed = list.filter(({ done }) => done?.wasNeeded !== false);
  const done = needed.filter((step) => step.done).length;
  const next = nextStepId(list);

  return (
    <Panel
      title={t('steps.title')}
      action={
        list.length > 0 && (
          <span className={classes['count']}>
            {t('steps.count', { done, count: needed.length })}
          </span>
        )
      }
    >
      {steps.isPending && <RowsSkeleton rows={4} height={44} />}
      {steps.isError && <LoadFailed error={steps.error} />}
      {steps.data?.length === 0 && <PanelNote>{t('steps.none')}</PanelNote>}
      <ol className={classes['steps']}>
        {list.map((step, index) => (
          <StepRow
            key={step.id}
            step={step}
            number={index + 1}
            waitsFor={step.after
              .map((id) => list.findIndex((each) => each.id === id && !each.done) + 1)
              .filter((number) => number > 0)}
            isNext={step.id === next}
            onSet={
              canMark
                ? (mark, onSettled) =>
                    setting.mutate({ step: step.id, mark }, onSettled && { onSettled })
                : undefined
            }
          />
        ))}
      </ol>
    </Panel>
  );
}
