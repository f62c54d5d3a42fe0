import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { DeadlineChip } from '../../deadline/deadline-chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel, PanelRow } from '../../ui/panel.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import { NextStepForm } from './next-step-form.tsx';
import classes from './next-step-panel.module.css';

/** What is done next and by when; an undated step is nobody's. */
export function NextStepPanel({ matter }: { readonly matter: Case }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [isEditing, editing] = useDisclosure(false);
  const canWrite = useCan('files.write');
  const { nextStep } = matter;
  if (matter.status === 'closed') return null;

  return (
    <Panel
      title={t('nextStep.title')}
      action={
        !isEditing &&
        canWrite && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<Icon name="pen" size={14} />}
            onClick={editing.open}
          >
            {nextStep?.source === 'firm' ? t('app.edit') : t('nextStep.set')}
          </Button>
        )
      }
    >
      <PanelRow>
        {isEditing && <NextStepForm matter={matter} onDone={editing.close} />}
        {!isEditing && nextStep && (
          <div className={classes['step']}>
            <p>{nextStep.text[locale]}</p>
            <div className={classes['when']}>
              {nextStep.on && nextStep.urgency && (
                <DeadlineChip safeOn={nextStep.on} urgency={nextStep.urgency} />
              )}
              {nextStep.source === 'deadline' && <small>{t('nextStep.fromDeadline')}</small>}
            </div>
          </div>
        )}
        {!isEditing && !nextStep && (
          <p className={classes['missing']}>
            <Icon name="stepless" size={18} />
            {t('nextStep.none')}
          </p>
        )}
      </PanelRow>
    </Panel>
  );
}
