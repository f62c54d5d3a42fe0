import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/empty.tsx';
import { LoadFailed } from '../ui/load-failed.tsx';

export function PageFailed({ error, reset }: ErrorComponentProps) {
  const router = useRouter();

  return (
    <main>
      <LoadFailed
        error={error}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </main>
  );
}

export function NotFound() {
  const { t } = useTranslation();

  return (
    <main>
      <Empty
        icon="question"
        title={t('errors.pageNotFound')}
        text={t('errors.pageNotFoundText')}
        action={<Link to="/">{t('app.back')}</Link>}
      />
    </main>
  );
}
