import { Stack, Textarea, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { caseCheckQuery } from '../../api/cases.ts';
import { playbooksQuery } from '../../api/reference.ts';
import { useCan } from '../../app/use-can.ts';
import { GuardFindings } from './guard-findings.tsx';
import { toCheck, type CaseForm } from './new-case-values.ts';
import { QuestionField } from './question-field.tsx';

/**
 * What the chosen procedure has to know before it begins, and what it makes of the answers. What the file knows is not
 * asked; a doubt that a lawyer decides takes a reason.
 */
export function GuardFields({ form }: { readonly form: CaseForm }) {
  const { t } = useTranslation();
  const canDecide = useCan('deadlines.decide');
  const body = toCheck(form.values);
  const playbook = useQuery(playbooksQuery).data?.find(({ id }) => id === form.values.playbook);
  const check = useQuery({
    ...caseCheckQuery(body),
    enabled: body !== undefined,
    placeholderData: keepPreviousData,
  }).data;
  if (!body || !playbook || !check) return null;
  const known = [...check.answers, ...check.days].filter(({ from }) => from === 'file');
  const questions = playbook.guards
    .flatMap((guard) => guard.questions)
    .filter(({ fact }, index, all) => all.findIndex((each) => each.fact === fact) === index)
    .filter(({ fact }) => !known.some((each) => each.fact === fact));

  return (
    <Stack gap="sm" mt="md" component="section" aria-label={t('guards.title')}>
      <Title order={3} size="h5">
        {t('guards.title')}
      </Title>
      {questions.map(({ fact, asks }) => (
        <QuestionField key={fact} fact={fact} asks={asks} form={form} />
      ))}
      <GuardFindings guards={check.guards} onChoose={(id) => form.setFieldValue('playbook', id)} />
      {check.guards.verdict === 'ask_lawyer' && canDecide && (
        <Textarea
          label={t('guards.reason')}
          description={t('guards.reasonHint')}
          autosize
          minRows={2}
          maxLength={2_000}
          {...form.getInputProps('decision')}
        />
      )}
      {check.guards.verdict === 'ask_lawyer' && !canDecide && <p>{t('guards.notYours')}</p>}
    </Stack>
  );
}
