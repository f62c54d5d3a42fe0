import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateText } from '../ui/dates.ts';
import { inLisbon } from '../ui/lisbon-time.ts';
import { useLocale } from '../ui/use-locale.ts';

/** Tells everybody in the firm that somebody outside it may be reading. */
export function SupportBanner({ until }: { readonly until: string }) {
  const { t } = useTranslation();
  const { day, time } = inLisbon(until);
  const date = dateText(day, useLocale());

  return (
    <Alert color="orange" variant="light" mb="lg" role="status">
      {t('support.banner', { date, time })}
    </Alert>
  );
}
