import { useTranslation } from 'react-i18next';
import type { Playbook } from '../../api/types.ts';
import { Sources } from '../../procedure/sources.tsx';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './playbooks.module.css';

/** What the procedure costs and how long things took, as the sources give them: neither is a term nor a price. */
export function ProcedureCosts({ playbook }: { readonly playbook: Playbook }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { costs, expected } = playbook;
  const euros = new Intl.NumberFormat(locale === 'pt' ? 'pt-PT' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  });

  return (
    <>
      {costs.length > 0 && (
        <Panel title={t('procedures.costs')}>
          {costs.map(({ id, name, from, to, source }) => (
            <PanelRow key={id}>
              <p className={classes['amount']}>
                <span>{name[locale]}</span>
                <strong>{to === 0 ? t('procedures.free') : euros.formatRange(from, to)}</strong>
              </p>
              <Sources citations={[source]} />
            </PanelRow>
          ))}
          <PanelNote>{t('procedures.costsNote')}</PanelNote>
        </Panel>
      )}
      {expected.length > 0 && (
        <Panel title={t('procedures.times')}>
          {expected.map(({ id, name, from, to, unit, source }) => (
            <PanelRow key={id}>
              <p className={classes['amount']}>
                <span>{name[locale]}</span>
                <strong>
                  {from !== to && `${String(from)}–`}
                  {t(`procedures.took.${unit}`, { count: to })}
                </strong>
              </p>
              <Sources citations={[source]} />
            </PanelRow>
          ))}
          <PanelNote>{t('procedures.timesNote')}</PanelNote>
        </Panel>
      )}
    </>
  );
}
