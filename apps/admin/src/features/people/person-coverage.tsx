import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { coverageQuery } from '../../api/people.ts';
import type { Cover } from '../../api/types.ts';
import { ConfidenceMark } from '../../deadline/confidence-mark.tsx';
import { dateText } from '../../ui/dates.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import { CoverageBar } from './coverage-bar.tsx';
import classes from './coverage.module.css';

/** What covers a person's stay, a year back and a year ahead, what they carry today, and the days nothing covers. */
export function PersonCoverage({ personId }: { readonly personId: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const coverage = useQuery(coverageQuery(personId));
  if (coverage.isError) return <LoadFailed error={coverage.error} />;
  if (!coverage.data) return <RowsSkeleton rows={2} />;
  const { spans, now, undated } = coverage.data;
  const [only] = spans;
  if (spans.length === 1 && only?.basis === 'none') {
    return (
      <p className={classes['note']}>
        {t(undated.length > 0 ? 'coverage.undatedAll' : 'coverage.nothing')}
      </p>
    );
  }

  return (
    <>
      <CoverageBar coverage={coverage.data} />
      <ol className={classes['spans']}>
        {spans.map((span) => (
          <Span key={span.from} span={span} isNow={span.from === now?.from} />
        ))}
      </ol>
      {now && now.carry.length > 0 && (
        <p className={classes['carry']}>
          <strong>{t('coverage.carry')}</strong>{' '}
          {now.carry.map(({ name }) => name[locale]).join(' · ')}
        </p>
      )}
      {undated.length > 0 && (
        <p className={classes['note']}>{t('coverage.undated', { count: undated.length })}</p>
      )}
      <p className={classes['note']}>
        {t('coverage.span', {
          from: dateText(coverage.data.from, locale),
          until: dateText(coverage.data.until, locale),
        })}
      </p>
    </>
  );
}

function Span({ span, isNow }: { readonly span: Cover; readonly isNow: boolean }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { from, until, basis, citation } = span;

  return (
    <li data-basis={basis} {...(isNow && { 'aria-current': 'date' as const })}>
      <span className={classes['days']}>
        {dateText(from, locale)} – {dateText(until, locale)}
      </span>
      <span>
        <span className={classes['basis']}>{t(`coverage.bases.${basis}`)}</span>
        {isNow && <em>{t('coverage.now')}</em>}
        {citation && (
          <small>
            {citation.text} <ConfidenceMark confidence={citation.confidence} />
          </small>
        )}
      </span>
    </li>
  );
}
