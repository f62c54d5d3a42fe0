import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DateChange } from '../../api/types.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import type { AnswerChanges, Meant } from './use-answer-changes.ts';

/** The answers to one change. */
export function RowActions(props: {
  readonly change: DateChange;
  readonly answers: AnswerChanges;
  readonly onKeep: (meant: Meant) => void;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { change, answers } = props;
  const words = { name: change.rule.name[locale], person: change.case.personName };
  const which = { ids: [change.id] };
  const button = { size: 'compact-sm', disabled: answers.isPending } as const;
  if (change.state === 'applied') {
    return (
      <Button
        {...button}
        leftSection={<Icon name="check" size={15} />}
        onClick={() => answers.acknowledging.mutate(which)}
        aria-label={t('changes.acknowledgeOf', words)}
      >
        {t('changes.acknowledge')}
      </Button>
    );
  }

  return (
    <>
      <Button
        {...button}
        leftSection={<Icon name="check" size={15} />}
        onClick={() => answers.deciding.mutate({ ...which, decision: 'accept' })}
        aria-label={t('changes.acceptOf', words)}
      >
        {t('changes.accept')}
      </Button>
      <Button
        {...button}
        variant="default"
        onClick={() => props.onKeep({ which, count: 1 })}
        aria-label={t('changes.keepOf', words)}
      >
        {t('changes.keep')}
      </Button>
    </>
  );
}
