import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';

/** Puts a text on the clipboard, and says that it did. */
export function CopyText({ value, label }: { readonly value: string; readonly label: string }) {
  const { t } = useTranslation();

  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          size="xs"
          leftSection={<Icon name={copied ? 'check' : 'copy'} />}
          onClick={copy}
          aria-live="polite"
        >
          {copied ? t('note.copied') : label}
        </Button>
      )}
    </CopyButton>
  );
}
