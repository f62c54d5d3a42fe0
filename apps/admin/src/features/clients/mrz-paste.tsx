import { Alert, Button, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import { readMrz, type Mrz, type MrzReading } from '#domain/identifiers/mrz';

/** Reads the lines at the foot of a passport or on the back of a card; nothing of them leaves the browser as such. */
export function MrzPaste({ onRead }: { readonly onRead: (mrz: Mrz) => void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [failure, setFailure] = useState<Extract<MrzReading, { ok: false }>>();
  const read = (text: string) => {
    if (text.trim() === '') return setFailure(undefined);
    const reading = readMrz(text);
    if (!reading.ok) return setFailure(reading);
    setFailure(undefined);
    close();

    return onRead(reading.mrz);
  };
  if (!isOpen) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        mb="xs"
        ml={-8}
        leftSection={<Icon name="book" size={14} />}
        onClick={open}
      >
        {t('mrz.paste')}
      </Button>
    );
  }

  return (
    <>
      <Textarea
        label={t('mrz.lines')}
        description={t('mrz.hint')}
        autosize
        minRows={2}
        mb="sm"
        autoComplete="off"
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mono)' } }}
        onChange={(event) => read(event.currentTarget.value)}
      />
      {failure && (
        <Alert color="yellow" variant="light" mb="sm" role="status" icon={<Icon name="question" />}>
          {failure.why[locale]}{' '}
          {failure.wrong.length > 0 &&
            t('mrz.wrong', {
              checks: failure.wrong.map((check) => t(`mrz.checks.${check}`)).join(', '),
            })}
        </Alert>
      )}
    </>
  );
}
