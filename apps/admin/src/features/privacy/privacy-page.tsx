import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/use-can.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { DecisionsPanel } from './decisions-panel.tsx';
import { DuePanel } from './due-panel.tsx';
import { HoldsPanel } from './holds-panel.tsx';
import { LeavingPanel } from './leaving-panel.tsx';
import { Periods } from './periods.tsx';
import classes from './privacy.module.css';

/** Whom the firm keeps and why; for an admin, how long everything stays, what was decided, and the way out. */
export function PrivacyPage() {
  const { t } = useTranslation();
  const mayHold = useCan('holds.manage');
  const mayServe = useCan('privacy.manage');
  if (!mayHold && !mayServe) {
    return <Empty icon="question" title={t('privacy.title')} text={t('privacy.forbidden')} />;
  }

  return (
    <>
      <PageHead
        title={t('privacy.title')}
        lead={t(mayServe ? 'privacy.lead' : 'privacy.leadHolds')}
      />
      <div className={classes['panels']}>
        {mayHold && <HoldsPanel />}
        {mayServe && (
          <>
            <DuePanel />
            <DecisionsPanel />
            <Periods />
            <LeavingPanel />
          </>
        )}
      </div>
    </>
  );
}
