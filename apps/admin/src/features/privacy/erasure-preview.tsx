import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ErasurePlan } from '../../api/types.ts';
import { dateText } from '../../ui/dates.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './privacy.module.css';
import { RowCounts } from './row-counts.tsx';

type Props = { readonly plan: ErasurePlan; readonly isBlocked: boolean };

const staying = ['staysDates', 'staysOthers', 'staysAudit', 'staysBackups'] as const;

/** What stands in the way, or what would happen: what goes, what stays, and why. */
export function ErasurePreview({ plan, isBlocked }: Props) {
  const { t } = useTranslation();
  const goes = plan.obstacles.length === 0 && plan.outcome === 'erased';

  return (
    <div className={classes['plan']}>
      {plan.obstacles.length > 0 ? (
        <Obstacles obstacles={plan.obstacles} />
      ) : (
        <Outcome plan={plan} isBlocked={isBlocked} />
      )}
      <h3>{t(goes ? 'privacy.emptied' : 'privacy.stored')}</h3>
      <RowCounts rows={plan.rows} />
      {goes && (
        <>
          <h3>{t('privacy.stays')}</h3>
          <ul>
            {staying.map((each) => (
              <li key={each}>{t(`privacy.${each}`)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Obstacles({ obstacles }: Pick<ErasurePlan, 'obstacles'>) {
  const { t } = useTranslation();

  return (
    <Alert
      color="orange"
      variant="light"
      role="status"
      icon={<Icon name="lock" />}
      title={t('privacy.cannot')}
    >
      <ul className={classes['obstacles']}>
        {obstacles.map((each) => (
          <li key={each}>{t(`privacy.obstacles.${each}`)}</li>
        ))}
      </ul>
    </Alert>
  );
}

function Outcome({ plan, isBlocked }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const date = plan.reviewOn ? dateText(plan.reviewOn, locale) : '';
  const what =
    plan.outcome === 'erased' ? 'erases' : isBlocked ? ('alreadyBlocked' as const) : 'blocks';

  return (
    <Alert
      color={what === 'erases' ? 'red' : 'orange'}
      variant="light"
      role="status"
      icon={<Icon name={what === 'erases' ? 'overdue' : 'lock'} />}
      title={t(`privacy.${what}`, { date })}
    >
      {t(`privacy.${what}Text`)}
    </Alert>
  );
}
