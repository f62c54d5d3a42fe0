import { ActionIcon, Button, Fieldset, Select, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Playbook } from '../../api/types.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import { firstOfAll, newStepId, type OverlayValues } from './overlay-values.ts';
import classes from './playbooks.module.css';

/** The firm's own steps: each says after which step it comes. */
export function OwnSteps(props: {
  readonly form: UseFormReturnType<OverlayValues>;
  readonly steps: Playbook['steps'];
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { form, steps } = props;
  const own = form.getValues().steps;
  const placesBefore = (index: number) => [
    { value: firstOfAll, label: t('procedures.firstOfAll') },
    ...steps.map(({ id, text }) => ({ value: id, label: text[locale] })),
    ...own.slice(0, index).map(({ id, text }) => ({ value: id, label: text || '…' })),
  ];

  return (
    <Fieldset legend={t('procedures.ownSteps')} variant="unstyled">
      {own.map(({ id }, index) => (
        <div key={id} className={classes['field']}>
          <Textarea
            label={t('procedures.ownStep', { number: index + 1 })}
            autosize
            maxLength={300}
            {...form.getInputProps(`steps.${index}.text`)}
          />
          <Select
            label={t('procedures.after')}
            data={placesBefore(index)}
            allowDeselect={false}
            {...form.getInputProps(`steps.${index}.after`)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('procedures.remove', { number: index + 1 })}
            onClick={() => form.setFieldValue('steps', without(own, id))}
          >
            <Icon name="minus" />
          </ActionIcon>
        </div>
      ))}
      {form.errors['steps'] && (
        <p role="alert" className={classes['error']}>
          {form.errors['steps']}
        </p>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Icon name="plus" />}
        onClick={() =>
          form.insertListItem('steps', { id: newStepId(), text: '', after: steps.at(-1)?.id ?? '' })
        }
      >
        {t('procedures.addStep')}
      </Button>
    </Fieldset>
  );
}

/** What came after a step that goes comes where it stood. */
function without(steps: OverlayValues['steps'], id: string): OverlayValues['steps'] {
  const gone = steps.find((step) => step.id === id);

  return steps
    .filter((step) => step !== gone)
    .map((step) => (gone && step.after === id ? { ...step, after: gone.after } : step));
}
