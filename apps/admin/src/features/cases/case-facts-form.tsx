import { Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFacts } from '../../api/types.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { sayable, startsTerm, toFactChanges } from './case-facts-values.ts';
import { QuestionField, type Said } from './question-field.tsx';
import { useSetCaseFacts } from './use-set-case-facts.ts';

/** The answers and days of a case, to be said, corrected or taken back. */
export function CaseFactsForm(props: {
  readonly caseId: string;
  readonly facts: CaseFacts;
  readonly onCancel: () => void;
  /** `isDateComing`: a legal term runs from a day that was said. */
  readonly onSaid: (isDateComing: boolean) => void;
}) {
  const { t } = useTranslation();
  // What was touched here; the rest stands as it was loaded last, by whomever it was said.
  const current = sayable(props.facts);
  const [said, setSaid] = useState<Readonly<Record<string, Said>>>({});
  const setting = useSetCaseFacts(props.caseId, props.facts, t('facts.saved'));
  const changes = toFactChanges(current, said);
  const errors = fieldErrors(setting.error, t);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setting.mutate(changes, {
      onSuccess: () => props.onSaid(startsTerm(changes, props.facts.terms)),
    });
  };

  return (
    <form noValidate onSubmit={save}>
      <Stack gap="sm">
        {current.map(({ fact, asks, value }) => (
          <QuestionField
            key={fact}
            fact={fact}
            asks={asks}
            value={said[fact] === undefined ? value : said[fact]}
            onChange={(now) => setSaid((all) => ({ ...all, [fact]: now }))}
            error={errors[fact]}
            canUnsay
          />
        ))}
      </Stack>
      <FormProblem error={setting.error} />
      <FormButtons submit={t('app.save')} isPending={setting.isPending} onCancel={props.onCancel} />
    </form>
  );
}
