import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseQuery } from '../../api/cases.ts';
import { ExplanationDrawer } from '../../deadline/explanation-drawer.tsx';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { Panel, PanelRow } from '../../ui/panel.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { PersonCoverage } from '../people/person-coverage.tsx';
import { CaseFactsPanel } from './case-facts-panel.tsx';
import { CaseHeader } from './case-header.tsx';
import { CaseOffers } from './case-offers.tsx';
import classes from './case-page.module.css';
import { CautionsPanel } from './cautions-panel.tsx';
import { CourseStrip } from './course-strip.tsx';
import { BundlesPanel } from './bundles-panel.tsx';
import { DeadlinesPanel } from './deadlines-panel.tsx';
import { FamilyPanel } from './family-panel.tsx';
import { DocumentsPanel } from './documents-panel.tsx';
import { LettersPanel } from './letters-panel.tsx';
import { NextStepPanel } from './next-step-panel.tsx';
import { NotePanel } from './note-panel.tsx';
import { NoticesPanel } from './notices-panel.tsx';
import { OfficePanel } from './office-panel.tsx';
import { RecordFact, type FactForm } from './record-fact.tsx';
import { StepsPanel } from './steps-panel.tsx';
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
  const [form, setForm] = useState<FactForm>();
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
      <CaseOffers matter={file.data} />
      <CourseStrip matter={file.data} onRecord={() => setForm('event')} />
      <div className={classes['columns']}>
        <div className={classes['history']}>
          <Timeline matter={file.data} deadlines={deadlines.list.data} />
        </div>
        <div className={classes['side']}>
          {file.data.status === 'open' && (
            <RecordFact
              matter={file.data}
              draft={draft}
              form={form}
              onForm={setForm}
              onRecorded={deadlines.expectNew}
            />
          )}
          <NextStepPanel matter={file.data} />
          <DeadlinesPanel matter={file.data} deadlines={deadlines} onExplain={explain} />
          <CautionsPanel matter={file.data} />
          <StepsPanel matter={file.data} />
          <CaseFactsPanel matter={file.data} onMoved={deadlines.expectNew} />
          {draft && <NotePanel draft={draft} />}
          <FamilyPanel matter={file.data} />
          <Panel title={t('coverage.title')}>
            <PanelRow>
              <PersonCoverage personId={file.data.person.id} />
            </PanelRow>
          </Panel>
          <div id="documentos" className={classes['anchor']}>
            <DocumentsPanel matter={file.data} />
          </div>
          <LettersPanel matter={file.data} />
          <OfficePanel matter={file.data} />
          <BundlesPanel caseId={caseId} />
          <SubmissionsPanel matter={file.data} />
          <NoticesPanel caseId={caseId} />
        </div>
      </div>
      <ExplanationDrawer deadlineId={prazo} onClose={() => explain(undefined)} />
    </div>
  );
}
