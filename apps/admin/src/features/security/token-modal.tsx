import {
  Button,
  CopyButton,
  Group,
  Modal,
  MultiSelect,
  NumberInput,
  Text,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../api/session.ts';
import { createToken, tokensQuery } from '../../api/tokens.ts';
import type { Me } from '../../api/types.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import classes from './security.module.css';

type Closing = { readonly onClose: () => void };

/** A new token: first what it may do, then the token itself, this once. */
export function TokenModal(props: Closing & { readonly isOpen: boolean }) {
  const { t } = useTranslation();

  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={t('tokens.make')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {props.isOpen && <TokenForm onClose={props.onClose} />}
    </Modal>
  );
}

function TokenForm({ onClose }: Closing) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const permissions = useQuery(meQuery).data?.permissions ?? [];
  const form = useForm<{ name: string; permissions: Me['permissions']; days: number }>({
    initialValues: { name: '', permissions: [], days: 90 },
    validate: {
      name: (name) => (name.trim() === '' ? t('problems.required') : null),
      permissions: (chosen) => (chosen.length === 0 ? t('problems.required') : null),
    },
  });
  const making = useMutation({
    mutationFn: createToken,
    meta: { isShownInPlace: true },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: tokensQuery.queryKey }),
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });
  if (making.data) return <MadeToken token={making.data.token} onClose={onClose} />;

  return (
    <form noValidate onSubmit={form.onSubmit((values) => making.mutate(values))}>
      <TextInput
        label={t('tokens.name')}
        description={t('tokens.nameHint')}
        maxLength={100}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <MultiSelect
        label={t('tokens.permissions')}
        description={t('tokens.permissionsHint')}
        data={permissions}
        searchable
        mt="sm"
        {...form.getInputProps('permissions')}
      />
      <NumberInput
        label={t('tokens.days')}
        min={1}
        max={365}
        allowDecimal={false}
        mt="sm"
        {...form.getInputProps('days')}
      />
      <FormProblem error={making.error} />
      <FormButtons submit={t('tokens.make')} isPending={making.isPending} onCancel={onClose} />
    </form>
  );
}

function MadeToken({ token, onClose }: Closing & { readonly token: string }) {
  const { t } = useTranslation();

  return (
    <>
      <Text size="sm">{t('tokens.once')}</Text>
      <p className={classes['secret']}>{token}</p>
      <Group gap="xs" justify="flex-end">
        <CopyButton value={token}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'app.copied' : 'app.copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>{t('tokens.kept')}</Button>
      </Group>
    </>
  );
}
