import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { playbooksQuery } from '../../api/reference.ts';
import type { Playbook } from '../../api/types.ts';
import { Sources } from '../../procedure/sources.tsx';
import { Panel, PanelRow } from '../../ui/panel.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './playbooks.module.css';

const weights = { block: 0, ask: 1, warn: 2 } as const;

/** What is asked before the procedure is begun, and what each answer does: what stops it first. */
export function ProcedureGuards({ guards }: Pick<Playbook, 'guards'>) {
  const { t } = useTranslation();
  const locale = useLocale();
  const names = useQuery(playbooksQuery).data;
  if (guards.length === 0) return null;

  return (
    <Panel title={t('procedures.guards')}>
      {guards
        .toSorted((a, b) => weights[a.effect] - weights[b.effect])
        .map(({ id, effect, says, questions, goTo, citations, stopsReturn }) => (
          <PanelRow key={id}>
            <p
              className={classes['effect']}
              data-grave={effect === 'block' || stopsReturn || undefined}
            >
              {t(`guards.effects.${effect}`)}
            </p>
            {says[locale]}
            <p className={classes['quiet']}>
              {questions.map(({ asks }) => asks[locale]).join(' ')}
            </p>
            {goTo && (
              <p className={classes['quiet']}>
                {t('procedures.instead')}{' '}
                <Link to="/procedimentos/$playbook" params={{ playbook: goTo }}>
                  {names?.find(({ id: each }) => each === goTo)?.name[locale] ?? goTo}
                </Link>
              </p>
            )}
            <Sources citations={citations} />
          </PanelRow>
        ))}
    </Panel>
  );
}
