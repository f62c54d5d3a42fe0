import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AccountOutcome } from '../../api/account-outcomes.ts';
import { Icon } from '../../ui/icon.tsx';

/** How it went with the account of the firm, after its provider sent the browser back. */
export function AccountNote(props: {
  readonly outcome: AccountOutcome;
  readonly onClose?: () => void;
}) {
  const { t } = useTranslation();
  const isGood = props.outcome === 'linked' || props.outcome === 'code';

  return (
    <Alert
      color={isGood ? 'green' : 'red'}
      variant="light"
      mb="lg"
      role={isGood ? 'status' : 'alert'}
      icon={<Icon name={isGood ? 'check' : 'overdue'} />}
      withCloseButton={props.onClose !== undefined}
      closeButtonLabel={t('app.close')}
      {...(props.onClose && { onClose: props.onClose })}
    >
      {t(`account.outcomes.${props.outcome}`)}
    </Alert>
  );
}
