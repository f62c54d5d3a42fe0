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

/** When the procedure is the right one, where it is filed, with what, and what follows. */
export function ProcedureFacts({ playbook }: { readonly playbook: Playbook }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const names = useQuery(playbooksQuery).data;
  const { trigger, legalBasis, menu, documents, rules, ladder, onRefusal, warnings } = playbook;
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
      {menu && (
        <Panel title={t('procedures.menu')}>
          <MenuPath label={t('procedures.preferred')} path={menu.preferIfShown} />
          <MenuPath label={t('procedures.primary')} path={menu.primary} />
          <MenuPath label={t('procedures.fallback')} path={menu.fallback} />
          {menu.forbidden.map((path) => (
            <MenuPath key={path.join()} label={t('procedures.forbidden')} path={path} isForbidden />
          ))}
          <PanelNote>
            {t('procedures.observed', { date: shortDay(menu.observedOn, locale) })}
          </PanelNote>
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
      {warnings.length > 0 && (
        <Panel title={t('procedures.warnings')}>
          {warnings.map(({ text }) => (
            <PanelRow key={text.pt}>{text[locale]}</PanelRow>
          ))}
        </Panel>
      )}
    </>
  );
}

function MenuPath(props: {
  readonly label: string;
  readonly path: readonly string[] | undefined;
  readonly isForbidden?: boolean;
}) {
  if (!props.path) return null;

  return (
    <PanelRow>
      <p className={classes['quiet']}>{props.label}</p>
      <p lang="pt" className={classes[props.isForbidden ? 'forbidden' : 'words']}>
        {props.path.join(' › ')}
      </p>
    </PanelRow>
  );
}
