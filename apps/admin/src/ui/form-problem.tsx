import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';
import { problemText } from './problem-text.ts';

/** Why a form was refused, above its buttons; its fields say the rest. */
export function FormProblem({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  if (!error) return null;

  return (
    <Alert color="red" variant="light" mt="md" role="alert" icon={<Icon name="overdue" />}>
      {problemText(error, t)}
    </Alert>
  );
}
