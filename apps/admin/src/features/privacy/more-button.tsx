import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The rest of a list inside a panel, page by page. */
export function MoreButton(props: {
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
}) {
  const { t } = useTranslation();
  const { list } = props;
  if (!list.hasNextPage) return null;

  return (
    <Button
      variant="subtle"
      fullWidth
      loading={list.isFetchingNextPage}
      onClick={() => void list.fetchNextPage()}
    >
      {t('app.more')}
    </Button>
  );
}
