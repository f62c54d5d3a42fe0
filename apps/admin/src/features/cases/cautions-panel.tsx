import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { playbookIds } from '#domain/playbooks/playbook';
import { playbookQuery } from '../../api/playbooks.ts';
import type { Case, Playbook } from '../../api/types.ts';
import { DisputeRows } from '../../procedure/dispute-rows.tsx';
import classes from '../../procedure/procedure.module.css';
import { WarningRows } from '../../procedure/warning-rows.tsx';
import { Panel } from '../../ui/panel.tsx';

/**
 * What the procedure of a case warns of and where its sources disagree, by its newest version: what was found out since
 * the case was opened is true of it too. Only what may keep a person from coming back is always in sight.
 */
export function CautionsPanel({ matter }: { readonly matter: Case }) {
  const playbook = playbookIds.find((id) => id === matter.playbook.id);

  return playbook && <Cautions playbook={playbook} />;
}

function Cautions({ playbook }: { readonly playbook: Playbook['id'] }) {
  const { t } = useTranslation();
  const { data } = useQuery(playbookQuery(playbook));
  if (!data || data.warnings.length + data.disputes.length === 0) return null;
  const { warnings, disputes } = data;
  const grave = warnings.filter(({ stopsReturn }) => stopsReturn);
  const others = warnings.filter(({ stopsReturn }) => !stopsReturn);

  return (
    <Panel title={t('disputes.ofCase')}>
      <WarningRows warnings={grave} />
      {others.length > 0 && (
        <details className={classes['fold']}>
          <summary>{t('disputes.warnings', { count: others.length })}</summary>
          <WarningRows warnings={others} />
        </details>
      )}
      {disputes.length > 0 && (
        <details className={classes['fold']}>
          <summary>{t('disputes.disputes', { count: disputes.length })}</summary>
          <DisputeRows disputes={disputes} />
          <p className={classes['note']}>{t('disputes.why')}</p>
        </details>
      )}
    </Panel>
  );
}
