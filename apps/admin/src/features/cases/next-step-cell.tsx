import { useTranslation } from 'react-i18next';
import type { Case } from '../../api/types.ts';
import { DeadlineChip } from '../../deadline/deadline-chip.tsx';
import { dateText } from '../../ui/dates.ts';
import { Icon } from '../../ui/icon.tsx';
import table from '../../ui/table.module.css';
import { useLocale } from '../../ui/use-locale.ts';

/** What comes next in a case and by when, or that nobody has decided it. */
export function NextStepCell({ matter }: { readonly matter: Case }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { nextStep } = matter;
  if (matter.status === 'closed') {
    return (
      <span className={table['sub']}>
        {matter.closedOn && t('case.closedOn', { date: dateText(matter.closedOn, locale) })}
      </span>
    );
  }
  if (!nextStep) {
    return (
      <span className={table['missing']}>
        <Icon name="stepless" /> {t('cases.noNextStep')}
      </span>
    );
  }

  return (
    <>
      {nextStep.on && nextStep.urgency && (
        <DeadlineChip safeOn={nextStep.on} urgency={nextStep.urgency} />
      )}
      <span className={table['step']}>{nextStep.text[locale]}</span>
    </>
  );
}
