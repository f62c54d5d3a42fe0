import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function FormButtons(props: {
  readonly submit: string;
  readonly isPending: boolean;
  /** What it does cannot be undone. */
  readonly isFinal?: boolean;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();

  return (
    <Group justify="flex-end" gap="xs" mt="lg">
      <Button variant="default" onClick={props.onCancel}>
        {t('app.cancel')}
      </Button>
      <Button type="submit" loading={props.isPending} {...(props.isFinal && { color: 'red.8' })}>
        {props.submit}
      </Button>
    </Group>
  );
}
