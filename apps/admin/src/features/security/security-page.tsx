import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../api/session.ts';
import { useCan } from '../../app/use-can.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { FirmPolicy } from './firm-policy.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { SecondFactorPanel } from './second-factor-panel.tsx';
import classes from './security.module.css';
import { SessionsPanel } from './sessions-panel.tsx';
import { SupportPanel } from './support-panel.tsx';
import { TokensPanel } from './tokens-panel.tsx';

/** What protects one's own account; for an admin, what the firm asks of everybody's. */
export function SecurityPage() {
  const { t } = useTranslation();
  const me = useQuery(meQuery).data;
  const canSet = useCan('firm.settings');
  const canGrant = useCan('support.grant');
  if (!me) return null;
  const mustSetUp = me.secondFactor.isRequired && !me.secondFactor.isOn;

  return (
    <>
      <PageHead title={t('security.title')} lead={t('security.lead')} />
      {mustSetUp && (
        <Alert color="orange" variant="light" mb="lg" role="status">
          {t('security.mustSetUp', { firm: me.firm.name })}
        </Alert>
      )}
      <div className={classes['panels']}>
        <SecondFactorPanel factor={me.secondFactor} />
        {!mustSetUp && (
          <>
            <PasswordPanel me={me} />
            <SessionsPanel />
            <TokensPanel />
            {canSet && <FirmPolicy />}
            {canGrant && <SupportPanel />}
          </>
        )}
      </div>
    </>
  );
}
