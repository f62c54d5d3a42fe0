import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StallSignal } from '../../api/types.ts';
import { shortDay } from '../../ui/dates.ts';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './stalled.module.css';

/** What else says that cases stand still or are about to: each sign that shows, with its cases. */
export function StallSignals({ signals }: { readonly signals: readonly StallSignal[] }) {
  const { t } = useTranslation();
  const shown = signals.filter(({ cases }) => cases > 0);

  return (
    <section className={classes['signals']} aria-labelledby="stall-signals">
      <h2 id="stall-signals">{t('stalled.signals')}</h2>
      {shown.length === 0 && <p className={classes['none']}>{t('stalled.signalsNone')}</p>}
      {shown.map((each) => (
        <details key={each.signal}>
          <summary>
            {t(`stalled.signal.${each.signal}`)}
            <strong>{t('stalled.signalCases', { count: each.cases })}</strong>
          </summary>
          <ul>
            {each.items.map((item) => (
              <SignalCase key={item.case.id} signal={each.signal} item={item} />
            ))}
            {each.items.length < each.cases && (
              <li>{t('stalled.signalMore', { count: each.cases - each.items.length })}</li>
            )}
          </ul>
        </details>
      ))}
    </section>
  );
}

function SignalCase(props: {
  readonly signal: StallSignal['signal'];
  readonly item: StallSignal['items'][number];
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { case: matter, on, rule, opens, menuPath, lacks } = props.item;

  return (
    <li>
      <Link to="/casos/$caseId" params={{ caseId: matter.id }}>
        {matter.person.fullName}
      </Link>{' '}
      · {matter.playbook.name[locale]} · {matter.owner.name}
      <small>
        {t(`stalled.said.${props.signal}`, {
          date: on ? shortDay(on, locale) : '',
          rule: rule?.[locale] ?? '',
          opens: opens?.name[locale] ?? '',
          path: menuPath.join(' › '),
          lacks: lacks.map((each) => t(`stalled.lacks.${each}`)).join(', '),
        })}
      </small>
    </li>
  );
}
