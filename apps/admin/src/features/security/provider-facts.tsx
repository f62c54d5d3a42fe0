import { Badge, Button, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IdentityProvider } from '../../api/types.ts';
import classes from './security.module.css';

/** What the provider has to be told, and what it told: its secret is shown to nobody. */
export function ProviderFacts({ redirectUrl, shortName, provider }: IdentityProvider) {
  const { t } = useTranslation();

  return (
    <dl className={classes['facts']}>
      <dt>{t('provider.redirectUrl')}</dt>
      <dd>
        <code>{redirectUrl}</code>
        <CopyButton value={redirectUrl}>
          {({ copied, copy }) => (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={copy}
              aria-label={t(copied ? 'app.copied' : 'provider.copyRedirectUrl')}
            >
              {t(copied ? 'app.copied' : 'app.copy')}
            </Button>
          )}
        </CopyButton>
      </dd>
      <dt>{t('account.shortName')}</dt>
      <dd>
        <code>{shortName}</code>
      </dd>
      {provider && (
        <>
          <dt>{t('provider.issuer')}</dt>
          <dd>
            <code>{provider.issuer}</code>
          </dd>
          <dt>{t('provider.clientId')}</dt>
          <dd>
            <code>{provider.clientId}</code>
          </dd>
          <dt>{t('provider.state')}</dt>
          <dd>
            <Badge variant="light" color={provider.isOn ? 'green' : 'gray'}>
              {t(provider.isOn ? 'provider.on' : 'provider.off')}
            </Badge>{' '}
            {provider.asksSecondFactor && t('provider.twofold')}
          </dd>
        </>
      )}
    </dl>
  );
}
