import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.ts';
import { enterSecondFactor } from '../../api/session.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { CodeInput } from './code-input.tsx';

/** The screen before had the focus: it goes on here. */
const focus = (input: HTMLInputElement | null) => input?.focus();

/** The second step of signing in. When its five minutes are over, the first one comes again. */
export function CodeForm(props: {
  readonly onEntered: () => void;
  readonly onStartOver: () => void;
}) {
  const { t } = useTranslation();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { code: '' },
    validate: { code: (value) => (value.trim() === '' ? t('session.missing') : null) },
  });
  const entering = useMutation({
    mutationFn: enterSecondFactor,
    meta: { isShownInPlace: true },
    onSuccess: props.onEntered,
    onError: (error) =>
      isProblem(error, 401) ? props.onStartOver() : form.setErrors(fieldErrors(error, t)),
  });

  return (
    <form noValidate onSubmit={form.onSubmit((values) => entering.mutate(values))}>
      <CodeInput {...form.getInputProps('code')} key={form.key('code')} size="md" ref={focus} />
      <FormProblem error={entering.error} />
      <Button type="submit" size="md" fullWidth mt="lg" loading={entering.isPending}>
        {t('session.submit')}
      </Button>
      <Button variant="subtle" fullWidth mt="xs" onClick={props.onStartOver}>
        {t('app.back')}
      </Button>
    </form>
  );
}
