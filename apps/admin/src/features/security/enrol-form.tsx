import { Button, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { confirmSecondFactor } from '../../api/security.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { CodeInput } from '../session/code-input.tsx';
import { QrCode } from './qr-code.tsx';
import classes from './security.module.css';

/** The secret for the application, as a picture and as text, and the first code as proof that it arrived. */
export function EnrolForm(props: {
  readonly secret: string;
  readonly uri: string;
  readonly onConfirmed: (codes: { readonly recoveryCodes: readonly string[] }) => void;
}) {
  const { t } = useTranslation();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { code: '' },
    validate: { code: (value) => (value.trim() === '' ? t('session.missing') : null) },
  });
  const confirming = useMutation({
    mutationFn: confirmSecondFactor,
    meta: { isShownInPlace: true },
    onSuccess: props.onConfirmed,
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });

  return (
    <form noValidate onSubmit={form.onSubmit((values) => confirming.mutate(values))}>
      <Text size="sm">{t('security.enrolText')}</Text>
      <QrCode text={props.uri} label={t('security.qr')} />
      <Text size="sm" c="dimmed" ta="center">
        {t('security.secretText')}
      </Text>
      <p className={classes['secret']} data-testid="secret">
        {props.secret.match(/.{1,4}/g)?.join(' ')}
      </p>
      <CodeInput
        {...form.getInputProps('code')}
        key={form.key('code')}
        description={t('security.firstCodeHint')}
        inputMode="numeric"
        data-autofocus
      />
      <FormProblem error={confirming.error} />
      <Button type="submit" fullWidth mt="md" loading={confirming.isPending}>
        {t('security.confirm')}
      </Button>
    </form>
  );
}
