import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deadlineQuery } from '../api/deadlines.ts';
import { LoadFailed } from '../ui/load-failed.tsx';
import { RowsSkeleton } from '../ui/rows-skeleton.tsx';
import { useLocale } from '../ui/use-locale.ts';
import { Explanation } from './explanation.tsx';

/** The explanation of a date beside the list it was asked from; closed while no deadline is named. */
export function ExplanationDrawer(props: {
  readonly deadlineId: string | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { deadlineId } = props;
  const file = useQuery({ ...deadlineQuery(deadlineId ?? ''), enabled: deadlineId !== undefined });

  return (
    <Drawer
      opened={deadlineId !== undefined}
      onClose={props.onClose}
      position="right"
      size={760}
      padding="lg"
      title={file.data?.rule.name[locale] ?? t('explanation.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {file.data && <Explanation deadline={file.data} />}
      {file.isPending && <RowsSkeleton rows={8} height={64} />}
      {file.isError && (
        <LoadFailed
          title={t('explanation.failed')}
          error={file.error}
          onRetry={() => void file.refetch()}
        />
      )}
    </Drawer>
  );
}
