import { useTranslation } from 'react-i18next';
import type { StalledReport } from '../../api/types.ts';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './stalled.module.css';

/** Five numbers; four of them should be zero. */
export function StalledTotals({ report }: { readonly report: StalledReport }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const share = report.openCases === 0 ? 0 : report.stalled / report.openCases;
  const percent = new Intl.NumberFormat(locale === 'pt' ? 'pt-PT' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(share);
  const totals = [
    [t('stalled.stalled_label'), report.stalled, t('stalled.ofOpen', { percent }), true],
    [t('stalled.withoutNextStep'), report.withoutNextStep, t('stalled.target'), true],
    [t('stalled.unanswered'), report.unansweredAlerts, t('stalled.target'), true],
    [t('stalled.uncheckedReceipts'), report.uncheckedReceipts, t('stalled.target'), true],
    [t('stalled.openCases'), report.openCases, '', false],
  ] as const;

  return (
    <dl className={classes['totals']}>
      {totals.map(([label, value, note, isTarget]) => (
        <div key={label} data-off={(isTarget && value > 0) || undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          <small>{note}</small>
        </div>
      ))}
    </dl>
  );
}
