import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { playbooksQuery } from '../../api/reference.ts';
import type { Playbook } from '../../api/types.ts';
import { ConfidenceMark } from '../../deadline/confidence-mark.tsx';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { shortDay } from '../../ui/dates.ts';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './playbooks.module.css';
import { ProcedureCosts } from './procedure-costs.tsx';
import { ProcedureEvidence, ProcedureFiling } from './procedure-filing.tsx';
import { ProcedureGuards } from './procedure-guards.tsx';

/** When the procedure is the right one, where it is filed, with what, and what follows. */
export function ProcedureFacts({ playbook }: { readonly playbook: Playbook }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const names = useQuery(playbooksQuery).data;
  const { trigger, legalBasis, menu, documents, rules, ladder, onRefusal } = playbook;
  const nameOf = (id: string) => names?.find(({ id: each }) => each === id)?.name[locale] ?? id;

  return (
    <>
      <Panel title={t('procedures.when')}>
        <PanelNote>{trigger[locale]}</PanelNote>
        {legalBasis.map(({ text, confidence }) => (
          <PanelRow key={text}>
            {text} <ConfidenceMark confidence={confidence} />
          </PanelRow>
        ))}
      </Panel>
      <ProcedureFiling playbook={playbook} />
      {menu && (
        <Panel title={t('procedures.menu')}>
          {menu.paths.map((seen) => (
            <MenuPath key={`${seen.use} ${seen.path.join()}`} seen={seen} />
          ))}
        </Panel>
      )}
      <Panel title={t('procedures.documents')}>
        {documents.map(({ anyOf, isOptional, onlyIf }) => (
          <PanelRow key={anyOf.map(({ id }) => id).join()}>
            {anyOf.map(({ name }) => name[locale]).join(` ${t('procedures.or')} `)}
            {isOptional && <span className={classes['own']}>{t('procedures.optional')}</span>}
            {onlyIf && (
              <p className={classes['quiet']}>
                {onlyIf.asks[locale]} {t(onlyIf.is ? 'procedures.yes' : 'procedures.no')}
              </p>
            )}
          </PanelRow>
        ))}
        {documents.length === 0 && <PanelNote>{t('documents.noLines')}</PanelNote>}
      </Panel>
      <Panel title={t('procedures.dates')}>
        {rules.map(({ id, name, confidence }) => (
          <PanelRow key={id}>
            {name[locale]} <ConfidenceMark confidence={confidence} />
            {ladder
              .filter(({ rule }) => rule === id)
              .map(({ opens }) => (
                <p key={opens} className={classes['quiet']}>
                  {t('procedures.thenOpens')}{' '}
                  <Link to="/procedimentos/$playbook" params={{ playbook: opens }}>
                    {nameOf(opens)}
                  </Link>
                </p>
              ))}
          </PanelRow>
        ))}
        {onRefusal && (
          <PanelRow>
            {t('procedures.onRefusal')}{' '}
            <Link to="/procedimentos/$playbook" params={{ playbook: onRefusal }}>
              {nameOf(onRefusal)}
            </Link>
          </PanelRow>
        )}
        {rules.length === 0 && <PanelNote>{t('procedures.noDates')}</PanelNote>}
      </Panel>
      <ProcedureGuards guards={playbook.guards} />
      <ProcedureEvidence evidence={playbook.evidence} />
      <ProcedureCosts playbook={playbook} />
    </>
  );
}

type SeenPath = NonNullable<Playbook['menu']>['paths'][number];

function MenuPath({ seen }: { readonly seen: SeenPath }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { use, path, observedOn, source } = seen;

  return (
    <PanelRow>
      <p className={classes['quiet']}>{t(`procedures.${use}`)}</p>
      <p lang="pt" className={classes[use === 'forbidden' ? 'forbidden' : 'words']}>
        {path.join(' › ')}
      </p>
      <p className={classes['quiet']}>
        {t('procedures.observed', { date: shortDay(observedOn, locale) })}{' '}
        <ConfidenceMark confidence={source.confidence} />
      </p>
    </PanelRow>
  );
}
