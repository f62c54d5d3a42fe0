import { Stack, Textarea, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { caseCheckQuery } from '../../api/cases.ts';
import { playbookQuery } from '../../api/playbooks.ts';
import { useCan } from '../../app/use-can.ts';
import { GuardFindings } from './guard-findings.tsx';
import { toCheck, type CaseForm } from './new-case-values.ts';
import { QuestionField, type Said } from './question-field.tsx';
import { isDayFact } from '#domain/playbooks/facts';

/**
 * What the chosen procedure has to know before it begins, and what it makes of the answers. What the file knows is not
 * asked; what was said in the case that it goes on from is filled in; a doubt that a lawyer decides takes a reason.
 */
export function GuardFields({ form }: { readonly form: CaseForm }) {
  const { t } = useTranslation();
  const canDecide = useCan('deadlines.decide');
  const { answers, days } = form.values;
  const body = toCheck(form.values);
  const playbook = useQuery({
    ...playbookQuery(body?.playbook),
    placeholderData: keepPreviousData,
  }).data;
  const check = useQuery({
    ...caseCheckQuery(body),
    enabled: body !== undefined,
    placeholderData: keepPreviousData,
  }).data;
  if (!body || !playbook || !check) return null;
  const { verdict, findings } = check.guards;
  const known = [...check.answers, ...check.days].filter(({ from }) => from === 'file');
  const questions = playbook.guards
    .flatMap((guard) => guard.questions)
    .filter(({ fact }, index, all) => all.findIndex((each) => each.fact === fact) === index)
    .filter(({ fact }) => !known.some((each) => each.fact === fact));
  const saidBefore = (fact: string): Said => {
    const day = check.days.find((each) => each.fact === fact);
    if (day) return day.on ?? 'none';

    return check.answers.find((each) => each.fact === fact)?.is ?? null;
  };
  const say = (fact: string, value: Said) =>
    isDayFact(fact)
      ? form.setFieldValue('days', { ...days, [fact]: typeof value === 'string' ? value : null })
      : form.setFieldValue('answers', { ...answers, [fact]: value === true });

  return (
    <Stack gap="sm" mt="md" component="section" aria-label={t('guards.title')}>
      <Title order={3} size="h5">
        {t('guards.title')}
      </Title>
      {questions.map(({ fact, asks }) => (
        <QuestionField
          key={fact}
          fact={fact}
          asks={asks}
          value={answers[fact] ?? (fact in days ? (days[fact] ?? null) : saidBefore(fact))}
          onChange={(value) => say(fact, value)}
          error={form.errors[fact]}
        />
      ))}
      <div role="status">
        <GuardFindings
          findings={findings}
          choose={{ text: 'guards.openInstead', go: (id) => form.setFieldValue('playbook', id) }}
        />
        {verdict === 'go' && findings.length === 0 && <small>{t('guards.go')}</small>}
        {verdict === 'ask' && <small>{t('guards.ask')}</small>}
      </div>
      {verdict === 'ask_lawyer' && canDecide && (
        <Textarea
          label={t('guards.reason')}
          description={t('guards.reasonHint')}
          autosize
          minRows={2}
          maxLength={2_000}
          {...form.getInputProps('decision')}
        />
      )}
      {verdict === 'ask_lawyer' && !canDecide && <p>{t('guards.notYours')}</p>}
    </Stack>
  );
}
