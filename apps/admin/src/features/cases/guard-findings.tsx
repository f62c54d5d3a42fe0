import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { playbooksQuery } from '../../api/reference.ts';
import type { GuardOutcome } from '../../api/types.ts';
import { ConfidenceMark } from '../../deadline/confidence-mark.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useLocale } from '../../ui/use-locale.ts';

const colors = { block: 'red', ask: 'orange', warn: 'yellow' } as const;

/** What stands against a procedure, with its source, and the procedure to choose instead. */
export function GuardFindings(props: {
  readonly guards: GuardOutcome;
  readonly onChoose: (playbook: string) => void;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const playbooks = useQuery(playbooksQuery).data ?? [];
  const { verdict, findings } = props.guards;

  return (
    <div role="status">
      {findings.map(({ guard, effect, says, goTo, citations }) => {
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
              <Button
                variant="default"
                size="compact-sm"
                mt="xs"
                onClick={() => props.onChoose(instead.id)}
              >
                {t('guards.openInstead', { playbook: instead.name[locale] })}
              </Button>
            )}
          </Alert>
        );
      })}
      {verdict === 'go' && findings.length === 0 && <small>{t('guards.go')}</small>}
      {verdict === 'ask' && <small>{t('guards.ask')}</small>}
    </div>
  );
}
