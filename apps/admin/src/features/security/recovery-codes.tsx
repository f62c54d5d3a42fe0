import { Button, CopyButton, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './security.module.css';

/** The codes for the day the telephone is lost. They are shown this once: to be copied or printed now. */
export function RecoveryCodes(props: {
  readonly codes: readonly string[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();

  return (
    <>
      <Text size="sm">{t('security.codesText')}</Text>
      <ul className={classes['codes']}>
        {props.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="xs" justify="flex-end" className={classes['unprinted']}>
        <CopyButton value={props.codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'app.copied' : 'app.copy')}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={() => window.print()}>
          {t('security.print')}
        </Button>
        <Button onClick={props.onClose}>{t('security.kept')}</Button>
      </Group>
    </>
  );
}
