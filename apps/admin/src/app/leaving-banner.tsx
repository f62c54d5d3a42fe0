import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { offBoardingQuery } from '../api/privacy.ts';
import { dateText } from '../ui/dates.ts';
import { inLisbon } from '../ui/lisbon-time.ts';
import { useLocale } from '../ui/use-locale.ts';

/** Tells every admin, wherever they are, that one of them has asked for the firm to be removed. */
export function LeavingBanner() {
  const { t } = useTranslation();
  const locale = useLocale();
  const request = useQuery(offBoardingQuery).data?.request;
  if (!request) return null;
  const { day, time } = inLisbon(request.dueAt);

  return (
    <Alert color="red" variant="light" mb="lg" role="status">
      {t('privacy.banner', {
        name: request.requestedBy.name,
        date: dateText(day, locale),
        time,
      })}{' '}
      <Link to="/privacidade">{t('privacy.bannerLink')}</Link>
    </Alert>
  );
}
