import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beginSecondFactor, removeSecondFactor, renewRecoveryCodes } from '../../api/security.ts';
import type { Me } from '../../api/types.ts';
import { Panel } from '../../ui/panel.tsx';
import { EnrolForm } from './enrol-form.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import classes from './security.module.css';

type Step =
  | { readonly kind: 'enrol'; readonly secret: string; readonly uri: string }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'remove' };

/** Whether a code is asked beside the password, and the way to change that. */
export function SecondFactorPanel({ factor }: { readonly factor: Me['secondFactor'] }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [step, setStep] = useState<Step>();
  const refresh = () => queryClient.invalidateQueries();
  const show = ({ recoveryCodes }: { readonly recoveryCodes: readonly string[] }) => {
    setStep({ kind: 'codes', codes: recoveryCodes });
    void refresh();
  };
  const beginning = useMutation({
    mutationFn: beginSecondFactor,
    onSuccess: (secret) => setStep({ kind: 'enrol', ...secret }),
  });
  const renewing = useMutation({ mutationFn: renewRecoveryCodes, onSuccess: show });
  const removing = useMutation({
    mutationFn: removeSecondFactor,
    meta: { success: t('security.turnedOff') },
    onSuccess: async () => {
      setStep(undefined);
      await refresh();
    },
  });

  return (
    <Panel title={t('security.secondFactor')}>
      <div className={classes['body']}>
        <p className={classes['lead']}>
          {factor.isOn
            ? t('security.isOn', { count: factor.recoveryCodesLeft })
            : t('security.isOff')}
        </p>
        <Group gap="xs">
          {!factor.isOn && (
            <Button loading={beginning.isPending} onClick={() => beginning.mutate()}>
              {t('security.turnOn')}
            </Button>
          )}
          {factor.isOn && (
            <>
              <Button
                variant="default"
                loading={renewing.isPending}
                onClick={() => renewing.mutate()}
              >
                {t('security.renewCodes')}
              </Button>
              <Button variant="default" onClick={() => setStep({ kind: 'remove' })}>
                {t('security.turnOff')}
              </Button>
            </>
          )}
        </Group>
      </div>
      <Modal
        opened={step !== undefined}
        onClose={() => setStep(undefined)}
        title={step && t(`security.${step.kind}Title`)}
        closeOnClickOutside={step?.kind !== 'codes'}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        {step?.kind === 'enrol' && <EnrolForm {...step} onConfirmed={show} />}
        {step?.kind === 'codes' && (
          <RecoveryCodes codes={step.codes} onClose={() => setStep(undefined)} />
        )}
        {step?.kind === 'remove' && (
          <>
            <Text size="sm">
              {t(factor.isRequired ? 'security.removeRequired' : 'security.removeText')}
            </Text>
            <Group justify="flex-end" gap="xs" mt="lg">
              <Button variant="default" onClick={() => setStep(undefined)} data-autofocus>
                {t('app.cancel')}
              </Button>
              <Button color="red" loading={removing.isPending} onClick={() => removing.mutate()}>
                {t('security.turnOff')}
              </Button>
            </Group>
          </>
        )}
      </Modal>
    </Panel>
  );
}
