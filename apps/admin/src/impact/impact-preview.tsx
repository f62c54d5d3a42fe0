import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImpactPreview as Preview } from '../api/types.ts';
import { useLocale } from '../ui/use-locale.ts';
import { ChangeDates } from './change-dates.tsx';
import classes from './impact-preview.module.css';

const outcomes = ['earlier', 'later', 'flagged', 'unchanged'] as const;
const standingOf = { earlier: 'moved', later: 'proposed', flagged: 'kept' } as const;
const mostShown = 8;

/** What a change of law would do: how many dates come nearer, wait or are flagged, and the first of them. */
export function ImpactPreview({ preview }: { readonly preview: Preview | undefined }) {
  const { t } = useTranslation();
  if (!preview) {
    return (
      <p className={classes['working']} role="status">
        <Loader size={16} /> {t('preview.working')}
      </p>
    );
  }
  const first = preview.changes.slice(0, mostShown);
  if (first.length === 0) {
    return (
      <p className={classes['none']} role="status">
        <strong>{t('preview.none')}</strong> {t('preview.noneText', { count: preview.touched })}
      </p>
    );
  }

  return (
    <section aria-label={t('preview.title')}>
      <dl className={classes['totals']} role="status">
        {outcomes.map((outcome) => (
          <div key={outcome} data-outcome={outcome} data-zero={preview[outcome] === 0 || undefined}>
            <dt>{t(`preview.${outcome}`, { count: preview[outcome] })}</dt>
            <dd>{preview[outcome]}</dd>
            <dd className={classes['means']}>{t(`preview.${outcome}Text`)}</dd>
          </div>
        ))}
      </dl>
      <h3 className={classes['title']}>{t('preview.first', { count: first.length })}</h3>
      <FirstChanges changes={first} />
    </section>
  );
}

function FirstChanges({ changes }: { readonly changes: Preview['changes'] }) {
  const { t } = useTranslation();
  const locale = useLocale();

  return (
    <ul className={classes['changes']}>
      {changes.map((change) => (
        <li key={change.deadlineId}>
          <p className={classes['name']}>
            {change.rule.name[locale]}
            {change.outcome === 'flagged' && <small>{t('changes.states.flagged')}</small>}
            {/* A window of its own: what is being filled in here must not be lost. */}
            <a
              href={`/casos/${change.caseId}?prazo=${change.deadlineId}`}
              target="_blank"
              rel="noreferrer"
              aria-label={t('preview.seeOf', { name: change.rule.name[locale] })}
            >
              {t('preview.see')}
            </a>
          </p>
          <ChangeDates old={change.old} new={change.new} standing={standingOf[change.outcome]} />
        </li>
      ))}
    </ul>
  );
}
