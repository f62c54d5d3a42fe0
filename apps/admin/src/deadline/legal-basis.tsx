import { useTranslation } from 'react-i18next';
import type { Citation } from '../api/types.ts';
import { ConfidenceMark } from './confidence-mark.tsx';
import classes from './explanation.module.css';

export function LegalBasis({ citations }: { readonly citations: readonly Citation[] }) {
  const { t } = useTranslation();

  return (
    <section>
      <h3>{t('explanation.basis')}</h3>
      <ul className={classes['list']}>
        {citations.map(({ text, confidence, url }) => (
          <li key={text}>
            {url ? (
              <a href={url} target="_blank" rel="noreferrer">
                {text}
              </a>
            ) : (
              <span>{text}</span>
            )}
            <ConfidenceMark confidence={confidence} />
          </li>
        ))}
      </ul>
    </section>
  );
}
