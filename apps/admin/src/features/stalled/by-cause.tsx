import { useTranslation } from 'react-i18next';
import type { StalledReport } from '../../api/types.ts';
import { WaitingOn } from '../../ui/waiting-on.tsx';
import classes from './stalled.module.css';

/** Who the stalled cases wait for: the number in words, its share as a bar. */
export function ByCause({ report }: { readonly report: StalledReport }) {
  const { t } = useTranslation();
  const most = Math.max(...report.byCause.map(({ cases }) => cases), 1);

  return (
    <section className={classes['causes']} aria-labelledby="by-cause">
      <h2 id="by-cause">{t('stalled.byCause')}</h2>
      <ul>
        {report.byCause.map(({ waitingOn, cases }) => (
          <li key={waitingOn}>
            <WaitingOn cause={waitingOn} />
            <span className={classes['count']}>{cases}</span>
            <span className={classes['track']} aria-hidden="true">
              <span style={{ width: `${(cases / most) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
