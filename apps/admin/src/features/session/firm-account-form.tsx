import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { signInAddress } from '../../api/openid.ts';

/** The button before had the focus: it goes on here. */
const focus = (input: HTMLInputElement | null) => input?.focus();

/** Names the firm whose provider is to say who this is, and leaves for it. */
export function FirmAccountForm(props: { readonly back: string; readonly onPassword: () => void }) {
  const { t } = useTranslation();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { firm: '' },
    validate: { firm: (value) => (value.trim() === '' ? t('session.missing') : null) },
  });

  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ firm }) =>
        location.assign(signInAddress(firm.trim(), props.back)),
      )}
    >
      <TextInput
        {...form.getInputProps('firm')}
        key={form.key('firm')}
        label={t('account.shortName')}
        description={t('account.shortNameHint')}
        name="firm"
        autoComplete="organization"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        size="md"
        ref={focus}
      />
      <Button type="submit" size="md" fullWidth mt="lg">
        {t('account.goOn')}
      </Button>
      <Button variant="subtle" fullWidth mt="xs" onClick={props.onPassword}>
        {t('account.withPassword')}
      </Button>
    </form>
  );
}
