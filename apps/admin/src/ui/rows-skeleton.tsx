import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Holds the place of a list while it loads, so that nothing jumps. */
export function RowsSkeleton({
  rows = 6,
  height = 52,
}: {
  readonly rows?: number;
  readonly height?: number;
}) {
  const { t } = useTranslation();

  return (
    <div role="status" aria-label={t('app.loading')}>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height - 12} my={6} radius="sm" />
      ))}
    </div>
  );
}
