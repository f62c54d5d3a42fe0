import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { playbooksQuery } from '../../api/reference.ts';
import type { GuardOutcome } from '../../api/types.ts';
import { ConfidenceMark } from '../../deadline/confidence-mark.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useLocale } from '../../ui/use-locale.ts';

const colors = { block: 'red', ask: 'orange', warn: 'yellow' } as const;

/** What stands against a procedure, with its source, and the procedure to take instead. */
export function GuardFindings(props: {
  readonly findings: GuardOutcome['findings'];
  /** How the other procedure is taken, where whoever reads this may. */
  readonly choose: {
    readonly text: 'guards.openInstead' | 'facts.openInstead';
    readonly go: (playbook: string) => void;
  };
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const playbooks = useQuery(playbooksQuery).data ?? [];
  const { findings, choose } = props;

  return findings.map(({ guard, effect, says, goTo, citations }) => {
    const instead = playbooks.find(({ id }) => id === goTo);

    return (
      <Alert
        key={guard}
        mb="xs"
        variant="light"
        color={colors[effect]}
        icon={<Icon name="overdue" />}
        title={t(`guards.effects.${effect}`)}
      >
        {says[locale]}
        {citations.map(({ text, confidence }) => (
          <div key={text}>
            <small>{text}</small> <ConfidenceMark confidence={confidence} />
          </div>
        ))}
        {instead && (
          <Button variant="default" size="compact-sm" mt="xs" onClick={() => choose.go(instead.id)}>
            {t(choose.text, { playbook: instead.name[locale] })}
          </Button>
        )}
      </Alert>
    );
  });
}
