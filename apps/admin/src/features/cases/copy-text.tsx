import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';

/** Puts a text on the clipboard, and says that it did. */
export function CopyText(props: {
  readonly value: string;
  readonly label: string;
  /** What it is, where several stand on one page under the same label. */
  readonly name?: string;
}) {
  const { t } = useTranslation();
  const { value, label, name } = props;

  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          size="xs"
          leftSection={<Icon name={copied ? 'check' : 'copy'} />}
          onClick={copy}
          aria-live="polite"
          {...(name && !copied && { 'aria-label': name })}
        >
          {copied ? t('note.copied') : label}
        </Button>
      )}
    </CopyButton>
  );
}
