import { useTranslation } from 'react-i18next';
import type { Playbook } from '../../api/types.ts';
import { DisputeRows } from '../../procedure/dispute-rows.tsx';
import { WarningRows } from '../../procedure/warning-rows.tsx';
import { Panel, PanelNote } from '../../ui/panel.tsx';

/** What the procedure warns of, the gravest first. */
export function ProcedureWarnings({ warnings }: Pick<Playbook, 'warnings'>) {
  const { t } = useTranslation();
  if (warnings.length === 0) return null;
  const byWeight = warnings.toSorted(
    (a, b) => Number(b.stopsReturn ?? false) - Number(a.stopsReturn ?? false),
  );

  return (
    <Panel title={t('procedures.warnings')}>
      <WarningRows warnings={byWeight} />
    </Panel>
  );
}

/** Where the sources of the procedure disagree. */
export function ProcedureDisputes({ disputes }: Pick<Playbook, 'disputes'>) {
  const { t } = useTranslation();
  if (disputes.length === 0) return null;

  return (
    <Panel title={t('disputes.title')}>
      <PanelNote>{t('disputes.why')}</PanelNote>
      <DisputeRows disputes={disputes} />
    </Panel>
  );
}
