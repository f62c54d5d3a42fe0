import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.tsx';
import classes from './confidence-mark.module.css';

export const confidenceLevels = ['law', 'case_law', 'secondary', 'article', 'unverified'] as const;

/** How well a statement of law is known. */
export function ConfidenceMark({ confidence }: { readonly confidence: string }) {
  const { t } = useTranslation();
  const level = confidenceLevels.find((each) => each === confidence) ?? 'unverified';

  return (
    <span className={classes['mark']} data-level={level} title={t(`confidence.${level}Text`)}>
      {level === 'law' && <Icon name="book" size={12} />}
      {level === 'unverified' && <Icon name="question" size={12} />}
      {t(`confidence.${level}`)}
    </span>
  );
}
