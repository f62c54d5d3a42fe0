import { Checkbox, Group, Input, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isDayFact } from '#domain/playbooks/facts';
import { DayInput } from '../../ui/day-input.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import type { CaseForm } from './new-case-values.ts';

type Question = {
  readonly fact: string;
  readonly asks: { readonly pt: string; readonly en: string };
  readonly form: CaseForm;
};

/** One question of a procedure: a day, which need not exist, or yes or no. */
export function QuestionField({ fact, asks, form }: Question) {
  const locale = useLocale();

  return isDayFact(fact) ? (
    <DayQuestion fact={fact} label={asks[locale]} form={form} />
  ) : (
    <YesNoQuestion fact={fact} label={asks[locale]} form={form} />
  );
}

type Field = { readonly fact: string; readonly label: string; readonly form: CaseForm };

function DayQuestion({ fact, label, form }: Field) {
  const { t } = useTranslation();
  const value = form.values.days[fact] ?? null;
  const set = (day: string | null) =>
    form.setFieldValue('days', { ...form.values.days, [fact]: day });
  const isNone = value === 'none';

  return (
    <div>
      <DayInput
        label={label}
        disabled={isNone}
        value={isNone ? null : value}
        onChange={set}
        error={form.errors[fact]}
      />
      <Checkbox
        mt={6}
        size="xs"
        label={t('guards.noDay')}
        aria-label={`${label} ${t('guards.noDay')}`}
        checked={isNone}
        onChange={(event) => set(event.currentTarget.checked ? 'none' : null)}
      />
    </div>
  );
}

function YesNoQuestion({ fact, label, form }: Field) {
  const { t } = useTranslation();
  const value = form.values.answers[fact];
  const set = (is: string) =>
    form.setFieldValue('answers', { ...form.values.answers, [fact]: is === 'yes' });

  return (
    <Radio.Group
      label={label}
      value={value === undefined ? null : value ? 'yes' : 'no'}
      onChange={set}
    >
      <Group gap="lg" mt={4}>
        <Radio size="sm" value="yes" label={t('guards.yes')} />
        <Radio size="sm" value="no" label={t('guards.no')} />
      </Group>
      <Input.Error>{form.errors[fact]}</Input.Error>
    </Radio.Group>
  );
}
