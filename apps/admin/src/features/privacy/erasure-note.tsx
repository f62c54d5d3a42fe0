import { useTranslation } from 'react-i18next';
import type { Erasure } from '../../api/types.ts';
import { dateText } from '../../ui/dates.ts';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './privacy.module.css';
import { RowCounts } from './row-counts.tsx';
import { useMomentText } from './use-moment-text.ts';

/** What was done when the person asked to be erased: by whom, why, and what that removed. */
export function ErasureNote({ erasure }: { readonly erasure: Erasure }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const momentOf = useMomentText();
  const { outcome, reviewOn, decidedBy, reason, rows } = erasure;

  return (
    <div className={classes['state']} role="status">
      <strong>
        {t(
          outcome === 'erased' ? 'privacy.wasErased' : 'privacy.wasBlocked',
          momentOf(erasure.decidedAt),
        )}
      </strong>
      <small>
        {t('privacy.by', { name: decidedBy.name })} · {reason}
      </small>
      {reviewOn && (
        <small>
          {t('privacy.exception')} {t('privacy.review', { date: dateText(reviewOn, locale) })}.
        </small>
      )}
      {outcome === 'erased' && (
        <details>
          <summary>{t('privacy.rows')}</summary>
          <RowCounts rows={rows} />
        </details>
      )}
    </div>
  );
}
