import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Six digits from the application, or a recovery code. */
export function CodeInput(props: TextInputProps) {
  const { t } = useTranslation();

  return (
    <TextInput
      label={t('security.code')}
      description={t('security.codeHint')}
      name="code"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
      {...props}
    />
  );
}
