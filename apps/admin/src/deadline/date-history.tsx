import { useTranslation } from 'react-i18next';
import type { DeadlineFile } from '../api/types.ts';
import { ChangeDates, standings } from '../impact/change-dates.tsx';
import { ChangeOutcome } from '../impact/change-outcome.tsx';
import { runTitle } from '../impact/run-title.ts';
import { useLocale } from '../ui/use-locale.ts';
import classes from './explanation.module.css';

/** Every change of a date, made or proposed, the latest first: nothing is overwritten. */
export function DateHistory({ changes }: Pick<DeadlineFile, 'changes'>) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (changes.length === 0) return null;

  return (
    <section>
      <h3>{t('explanation.historyTitle')}</h3>
      <ol className={classes['changes']}>
        {changes.map((change) => (
          <li key={change.id}>
            <p>
              {change.run
                ? runTitle(change.run.title, locale)
                : t(`changes.causes.${change.cause}`)}
            </p>
            <ChangeDates old={change.old} new={change.new} standing={standings[change.state]} />
            <ChangeOutcome change={change} />
          </li>
        ))}
      </ol>
    </section>
  );
}
