import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../api/session.ts';
import { useCan } from '../../app/use-can.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { AccountNote } from '../session/account-note.tsx';
import { AccountLinkPanel } from './account-link-panel.tsx';
import { FirmPolicy } from './firm-policy.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { ProviderPanel } from './provider-panel.tsx';
import { SecondFactorPanel } from './second-factor-panel.tsx';
import classes from './security.module.css';
import { SessionsPanel } from './sessions-panel.tsx';
import { SupportPanel } from './support-panel.tsx';
import { TokensPanel } from './tokens-panel.tsx';

const route = getRouteApi('/shell/seguranca');

/** What protects one's own account; for an admin, what the firm asks of everybody's. */
export function SecurityPage() {
  const { t } = useTranslation();
  const { conta } = route.useSearch();
  const navigate = route.useNavigate();
  const me = useQuery(meQuery).data;
  const canSet = useCan('firm.settings');
  const canGrant = useCan('support.grant');
  if (!me) return null;
  const mustSetUp = me.secondFactor.isRequired && !me.secondFactor.isOn;

  return (
    <>
      <PageHead title={t('security.title')} lead={t('security.lead')} />
      {conta && (
        <AccountNote outcome={conta} onClose={() => void navigate({ search: {}, replace: true })} />
      )}
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
            <AccountLinkPanel />
            <SessionsPanel />
            <TokensPanel />
            {canSet && <FirmPolicy />}
            {canSet && <ProviderPanel />}
            {canGrant && <SupportPanel />}
          </>
        )}
      </div>
    </>
  );
}
