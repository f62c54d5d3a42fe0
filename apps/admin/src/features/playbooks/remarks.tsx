import { ActionIcon, Button, Fieldset, Select, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Playbook } from '../../api/types.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import type { OverlayValues } from './overlay-values.ts';
import classes from './playbooks.module.css';

/** What the firm says beside steps of the procedure, one remark a step. */
export function Remarks(props: {
  readonly form: UseFormReturnType<OverlayValues>;
  readonly steps: Playbook['steps'];
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { form, steps } = props;
  const { remarks } = form.getValues();
  const free = steps.filter(({ id }) => !remarks.some(({ step }) => step === id));

  return (
    <Fieldset legend={t('procedures.remarks')} variant="unstyled" mt="lg">
      {remarks.map(({ step }, index) => (
        <div key={step} className={classes['field']}>
          <Textarea
            label={t('procedures.remark', { number: index + 1 })}
            autosize
            maxLength={500}
            {...form.getInputProps(`remarks.${index}.text`)}
          />
          <Select
            label={t('procedures.besideStep')}
            data={steps
              .filter((each) => each.id === step || free.includes(each))
              .map(({ id, text }) => ({ value: id, label: text[locale] }))}
            allowDeselect={false}
            {...form.getInputProps(`remarks.${index}.step`)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('procedures.removeRemark', { number: index + 1 })}
            onClick={() => form.removeListItem('remarks', index)}
          >
            <Icon name="minus" />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Icon name="plus" />}
        disabled={free.length === 0}
        onClick={() => form.insertListItem('remarks', { step: free[0]?.id ?? '', text: '' })}
      >
        {t('procedures.addRemark')}
      </Button>
    </Fieldset>
  );
}
