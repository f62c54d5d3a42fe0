import { useTranslation } from 'react-i18next';
import type { Cause } from '../api/types.ts';
import classes from './waiting-on.module.css';

/** Who a case waits for; charged with each day it stands still. */
export function WaitingOn({ cause }: { readonly cause: Cause }) {
  const { t } = useTranslation();

  return (
    <span className={classes['chip']} data-cause={cause} title={t('waiting.label')}>
      {t(`waiting.${cause}`)}
    </span>
  );
}
