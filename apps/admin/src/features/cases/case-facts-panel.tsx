import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseFactsQuery } from '../../api/case-facts.ts';
import type { Case } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { Icon } from '../../ui/icon.tsx';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import classes from './case-page.module.css';
import { CaseFactsForm } from './case-facts-form.tsx';
import { FactList } from './fact-list.tsx';
import { GuardFindings } from './guard-findings.tsx';
import { NewCaseModal } from './new-case-modal.tsx';
import { followUpOf } from './new-case-values.ts';

/** What is known about a case, what its procedure makes of it today, and the way to say it otherwise. */
export function CaseFactsPanel(props: {
  readonly matter: Case;
  /** A date of the case is being worked out. */
  readonly onMoved: () => void;
}) {
  const { t } = useTranslation();
  const { matter } = props;
  const [isEditing, editing] = useDisclosure(false);
  const [instead, setInstead] = useState<string>();
  const canWrite = useCan('files.write');
  const facts = useQuery(caseFactsQuery(matter.id));
  const findings = facts.data?.guards?.findings ?? [];
  const top = useRef<HTMLDivElement>(null);

  return (
    <div ref={top} className={classes['anchor']}>
      <Panel
        title={t('facts.title')}
        action={
          canWrite &&
          !isEditing &&
          matter.status === 'open' &&
          facts.data && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<Icon name="pen" size={14} />}
              onClick={editing.open}
            >
              {t('facts.edit')}
            </Button>
          )
        }
      >
        {facts.isPending && <RowsSkeleton rows={4} height={30} />}
        {facts.isError && <LoadFailed error={facts.error} />}
        {facts.data && !isEditing && (
          <>
            {findings.length > 0 && (
              <PanelRow>
                <GuardFindings
                  findings={findings}
                  choose={{ text: 'facts.openInstead', go: setInstead }}
                />
              </PanelRow>
            )}
            <FactList facts={facts.data} />
          </>
        )}
        {facts.data && isEditing && (
          <PanelRow>
            <CaseFactsForm
              caseId={matter.id}
              facts={facts.data}
              onCancel={editing.close}
              onSaid={(isDateComing) => {
                editing.close();
                // What the procedure makes of it stands above what was said.
                top.current?.scrollIntoView({ block: 'start' });
                if (isDateComing) props.onMoved();
              }}
            />
          </PanelRow>
        )}
        {isEditing && <PanelNote>{t('facts.note')}</PanelNote>}
        {!canWrite && <PanelNote>{t('facts.sealed')}</PanelNote>}
        <NewCaseModal
          isOpen={instead !== undefined}
          onClose={() => setInstead(undefined)}
          filled={instead ? followUpOf(matter, instead) : {}}
        />
      </Panel>
    </div>
  );
}
