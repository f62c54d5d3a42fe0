import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { playbookUseQuery, previewRebase } from '../../api/playbooks.ts';
import type { Playbook } from '../../api/types.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { RebaseModal } from './rebase-modal.tsx';

/** How many open cases follow an older version, and the way to look at what would change in them. */
export function RebasePanel({ playbook }: { readonly playbook: Playbook['id'] }) {
  const { t } = useTranslation();
  const use = useQuery(playbookUseQuery).data?.find((each) => each.playbook === playbook);
  const previewing = useMutation({
    mutationFn: () => previewRebase(playbook),
    meta: { isShownInPlace: true },
  });
  if (!use) return null;

  return (
    <Panel title={t('procedures.cases')}>
      <PanelNote>
        {t('procedures.openCases', { count: use.open })}{' '}
        {use.open > 0 && t('procedures.behindCases', { count: use.behind })}
      </PanelNote>
      {use.behind > 0 && (
        <PanelRow>
          <Button
            variant="light"
            loading={previewing.isPending}
            onClick={() => previewing.mutate()}
          >
            {t('procedures.preview')}
          </Button>
          <FormProblem error={previewing.error} />
        </PanelRow>
      )}
      <RebaseModal
        playbook={playbook}
        preview={previewing.data}
        onClose={() => previewing.reset()}
      />
    </Panel>
  );
}
