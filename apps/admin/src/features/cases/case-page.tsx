import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { caseQuery } from '../../api/cases.ts';
import { ExplanationDrawer } from '../../deadline/explanation-drawer.tsx';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { CaseHeader } from './case-header.tsx';
import classes from './case-page.module.css';
import { BundlesPanel } from './bundles-panel.tsx';
import { DeadlinesPanel } from './deadlines-panel.tsx';
import { FamilyPanel } from './family-panel.tsx';
import { DocumentsPanel } from './documents-panel.tsx';
import { LettersPanel } from './letters-panel.tsx';
import { NextStepPanel } from './next-step-panel.tsx';
import { NotePanel } from './note-panel.tsx';
import { NoticesPanel } from './notices-panel.tsx';
import { RecordFact } from './record-fact.tsx';
import { SubmissionsPanel } from './submissions-panel.tsx';
import { Timeline } from './timeline.tsx';
import { useAwaitedDeadlines } from './use-awaited-deadlines.ts';
import { useNoteDraft } from './use-note-draft.ts';

const route = getRouteApi('/shell/casos/$caseId');

/** One matter: what comes next, every date and its reasons, what was filed and received, and its history. */
export function CasePage() {
  const { t } = useTranslation();
  const { caseId } = route.useParams();
  const { prazo } = route.useSearch();
  const navigate = useNavigate({ from: '/casos/$caseId' });
  const file = useQuery(caseQuery(caseId));
  const deadlines = useAwaitedDeadlines(caseId);
  const draft = useNoteDraft(file.data);
  const explain = (id: string | undefined) =>
    void navigate({ search: (previous) => ({ ...previous, prazo: id }), replace: true });
  const name = file.data?.person.fullName;
  useEffect(() => {
    document.title = `${name ?? t('cases.title')} · Prazo`;
  }, [name, t]);
  if (file.isError) return <LoadFailed title={t('case.loadFailed')} error={file.error} />;
  if (!file.data) return <RowsSkeleton rows={8} height={72} />;

  return (
    <div className={classes['page']}>
      <CaseHeader
        matter={file.data}
        deadlines={deadlines.list.data}
        onMoved={deadlines.expectNew}
      />
      <div className={classes['columns']}>
        <div className={classes['history']}>
          <Timeline caseId={caseId} deadlines={deadlines.list.data} />
        </div>
        <div className={classes['side']}>
          {file.data.status === 'open' && (
            <RecordFact matter={file.data} draft={draft} onRecorded={deadlines.expectNew} />
          )}
          <NextStepPanel matter={file.data} />
          <DeadlinesPanel matter={file.data} deadlines={deadlines} onExplain={explain} />
          {draft && <NotePanel draft={draft} />}
          <FamilyPanel matter={file.data} />
          <DocumentsPanel matter={file.data} />
          <LettersPanel matter={file.data} />
          <BundlesPanel caseId={caseId} />
          <SubmissionsPanel caseId={caseId} />
          <NoticesPanel caseId={caseId} />
        </div>
      </div>
      <ExplanationDrawer deadlineId={prazo} onClose={() => explain(undefined)} />
    </div>
  );
}
