import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checklistQuery } from '../../api/documents.ts';
import type { Case, HeldDocument, StoredFile } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { ChecklistRow } from './checklist-row.tsx';
import { FileRow } from './file-row.tsx';
import { RecordDocumentModal } from './record-document-modal.tsx';
import { UploadZone } from './upload-zone.tsx';

/** What the procedure asks for, what is there and until when, and the files of the case. */
export function DocumentsPanel({ matter }: { readonly matter: Case }) {
  const { t } = useTranslation();
  const [on, setOn] = useState<string | null>(null);
  const [asked, setAsked] = useState<StoredFile>();
  const checklist = useQuery(checklistQuery(matter.id, on));
  const isOpen = useCan('files.write') && matter.status === 'open';
  const heldBy = (id: string): HeldDocument[] =>
    checklist.data?.held.filter(({ fileId }) => fileId === id) ?? [];

  return (
    <Panel
      title={t('documents.title')}
      action={
        <DayInput
          size="xs"
          w={170}
          aria-label={t('documents.on')}
          placeholder={t('documents.on')}
          value={on}
          onChange={setOn}
        />
      }
    >
      {checklist.isPending && <RowsSkeleton rows={3} height={44} />}
      {checklist.isError && <LoadFailed error={checklist.error} />}
      {checklist.data?.lines.length === 0 && <PanelNote>{t('documents.noLines')}</PanelNote>}
      {checklist.data?.lines.map((line) => (
        <ChecklistRow
          key={line.choices.map(({ document }) => document).join()}
          line={line}
          on={checklist.data.on}
          isToday={on === null}
        />
      ))}
      {isOpen && (
        <PanelRow>
          <UploadZone caseId={matter.id} onSent={setAsked} />
        </PanelRow>
      )}
      {checklist.data?.files.map((file) => (
        <FileRow
          key={file.id}
          caseId={matter.id}
          file={file}
          held={heldBy(file.id)}
          onAsk={isOpen ? () => setAsked(file) : undefined}
        />
      ))}
      <RecordDocumentModal
        caseId={matter.id}
        file={asked}
        checklist={checklist.data}
        onClose={() => setAsked(undefined)}
      />
    </Panel>
  );
}
