import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { overlayQuery, playbookQuery } from '../../api/playbooks.ts';
import { useCan } from '../../app/use-can.ts';
import { Icon } from '../../ui/icon.tsx';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import { OverlayModal } from './overlay-modal.tsx';
import { ProcedureFacts } from './procedure-facts.tsx';
import { ProcedureSteps } from './procedure-steps.tsx';
import classes from './playbooks.module.css';
import { RebasePanel } from './rebase-panel.tsx';

const route = getRouteApi('/shell/procedimentos/$playbook');

/** One procedure: what it asks for, what the firm adds to it, and the open cases that follow an older version. */
export function PlaybookPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { playbook: id } = route.useParams();
  const playbook = useQuery(playbookQuery(id));
  const overlay = useQuery(overlayQuery(id));
  const canTailor = useCan('playbooks.tailor');
  const [isEditing, setIsEditing] = useState(false);
  const failed = playbook.isError ? playbook : overlay.isError ? overlay : undefined;
  if (failed) return <LoadFailed error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!playbook.data || !overlay.data) return <RowsSkeleton rows={9} />;
  const { name, summary, code, version } = playbook.data;

  return (
    <>
      <PageHead title={name[locale]} lead={summary[locale]}>
        {canTailor && (
          <Button leftSection={<Icon name="pen" />} onClick={() => setIsEditing(true)}>
            {t('procedures.tailor')}
          </Button>
        )}
      </PageHead>
      <p className={classes['quiet']}>
        {t('procedures.version', { code, version })}
        {overlay.data.version > 0 &&
          ` · ${t('procedures.ownVersion', { version: overlay.data.version, name: overlay.data.by?.name ?? '' })}`}
      </p>
      <div className={classes['columns']}>
        <ProcedureSteps playbook={playbook.data} content={overlay.data.content} />
        <div className={classes['side']}>
          {canTailor && <RebasePanel playbook={id} />}
          <ProcedureFacts playbook={playbook.data} />
        </div>
      </div>
      <OverlayModal
        playbook={playbook.data}
        overlay={overlay.data}
        isOpen={isEditing}
        onClose={() => setIsEditing(false)}
      />
    </>
  );
}
