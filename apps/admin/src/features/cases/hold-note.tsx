import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { receiptChecksQuery } from '../../api/people.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import type { CaseValues } from './new-case-values.ts';

/** A matter of naturalisation says, while it is being opened, what holds it (C8). */
export function HoldNote({ values }: { readonly values: CaseValues }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { personId, playbook } = values;
  const isAsked = personId !== null && playbook === 'naturalisation_hold';
  const hold = useQuery({ ...receiptChecksQuery(personId ?? ''), enabled: isAsked }).data
    ?.naturalisationHold;
  if (!isAsked || !hold) return null;

  return (
    <Alert
      color="yellow"
      variant="light"
      mt="md"
      role="status"
      icon={<Icon name="lock" />}
      title={t('receipt.hold')}
    >
      {hold.says[locale]} {hold.playbook ? `${hold.playbook[locale]}.` : t('receipt.heldByReceipt')}
    </Alert>
  );
}
