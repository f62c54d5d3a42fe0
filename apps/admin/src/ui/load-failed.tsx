import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Empty } from './empty.tsx';
import { problemText } from './problem-text.ts';

/** Stands where data should be when it could not be loaded. */
export function LoadFailed(props: {
  readonly error: unknown;
  readonly title?: string;
  readonly onRetry?: () => void;
}) {
  const { t } = useTranslation();

  return (
    <div role="alert">
      <Empty
        icon="overdue"
        title={props.title ?? t('errors.title')}
        text={problemText(props.error, t)}
        action={
          props.onRetry && (
            <Button variant="default" onClick={props.onRetry}>
              {t('app.retry')}
            </Button>
          )
        }
      />
    </div>
  );
}
