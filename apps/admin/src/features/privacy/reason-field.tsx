import { Textarea } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';

/** Why somebody decided: everything here is done for a reason that stays. */
export function ReasonField(props: { readonly input: GetInputPropsReturnType }) {
  const { t } = useTranslation();

  return (
    <Textarea
      label={t('privacy.reason')}
      description={t('privacy.reasonHint')}
      required
      autosize
      minRows={2}
      mt="sm"
      maxLength={2_000}
      data-autofocus
      {...props.input}
    />
  );
}
