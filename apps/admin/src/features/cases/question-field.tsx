import { Checkbox, Group, Input, Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isDayFact } from '#domain/playbooks/facts';
import { DayInput } from '../../ui/day-input.tsx';
import { useLocale } from '../../ui/use-locale.ts';

/** Yes or no, a day, or `none` where there is no such day; null while nobody has said it. */
export type Said = boolean | string | null;

type Question = {
  readonly fact: string;
  readonly asks: { readonly pt: string; readonly en: string };
  readonly value: Said;
  readonly onChange: (value: Said) => void;
  readonly error?: ReactNode;
  /** An answer may be taken back. */
  readonly canUnsay?: boolean;
};

/** One question of a procedure: a day, which need not exist, or yes or no. */
export function QuestionField({ asks, ...question }: Question) {
  const locale = useLocale();
  const field = { ...question, label: asks[locale] };

  return isDayFact(question.fact) ? <DayQuestion {...field} /> : <YesNoQuestion {...field} />;
}

type Field = Omit<Question, 'asks'> & { readonly label: string };

function DayQuestion({ label, value, onChange, error }: Field) {
  const { t } = useTranslation();
  const isNone = value === 'none';

  return (
    <div>
      <DayInput
        label={label}
        disabled={isNone}
        value={isNone || typeof value !== 'string' ? null : value}
        onChange={onChange}
        error={error}
      />
      <Checkbox
        mt={6}
        size="xs"
        label={t('guards.noDay')}
        aria-label={`${label} ${t('guards.noDay')}`}
        checked={isNone}
        onChange={(event) => onChange(event.currentTarget.checked ? 'none' : null)}
      />
    </div>
  );
}

function YesNoQuestion({ label, value, onChange, error, canUnsay }: Field) {
  const { t } = useTranslation();
  const unsaid = canUnsay ? 'unsaid' : null;

  return (
    <Radio.Group
      label={label}
      value={value === null ? unsaid : value ? 'yes' : 'no'}
      onChange={(chosen) => onChange(chosen === 'unsaid' ? null : chosen === 'yes')}
    >
      <Group gap="lg" mt={4}>
        <Radio size="sm" value="yes" label={t('guards.yes')} />
        <Radio size="sm" value="no" label={t('guards.no')} />
        {canUnsay && <Radio size="sm" value="unsaid" label={t('facts.unsaid')} />}
      </Group>
      <Input.Error>{error}</Input.Error>
    </Radio.Group>
  );
}
