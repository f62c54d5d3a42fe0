import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { casesQuery } from '../../api/cases.ts';
import { DeadlineChip } from '../../deadline/deadline-chip.tsx';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './client-page.module.css';

export function ClientCases({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const cases = useInfiniteQuery(casesQuery({ clientId }));
  const items = cases.data?.pages.flatMap((page) => page.items);

  return (
    <Panel title={t('clients.cases')}>
      {cases.isPending && <RowsSkeleton rows={1} />}
      {items?.length === 0 && <PanelNote>{t('clients.noCases')}</PanelNote>}
      {items?.map(({ id, person, playbook, nextStep, status }) => (
        <PanelRow key={id}>
          <div className={classes['case']}>
            <span>
              <Link to="/casos/$caseId" params={{ caseId: id }}>
                {playbook.name[locale]}
              </Link>{' '}
              <small>{person.fullName}</small>
            </span>
            {nextStep?.on && nextStep.urgency ? (
              <DeadlineChip safeOn={nextStep.on} urgency={nextStep.urgency} />
            ) : (
              <small>{t(`cases.${status}`)}</small>
            )}
          </div>
        </PanelRow>
      ))}
    </Panel>
  );
}
