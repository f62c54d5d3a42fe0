import { ActionIcon, Button, Group, Input, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { usePlaybook } from './use-playbook.ts';

const deepest = 5;

/** The choices made in the contactenos menu, one a level; the playbook knows the usual ones. */
export function MenuPathInput(props: {
  readonly playbook: string;
  readonly path: readonly string[];
  readonly onChange: (path: string[]) => void;
  readonly error: ReactNode;
}) {
  const { t } = useTranslation();
  const menu = usePlaybook(props.playbook)?.menu;
  const { path, onChange } = props;

  return (
    <Input.Wrapper
      labelElement="div"
      label={t('submissions.menuPath')}
      description={t('submissions.menuPathHint')}
      error={props.error}
      mt="sm"
      styles={{ label: { fontSize: 13, fontWeight: 550 } }}
    >
      {path.map((level, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a level is its position in the path
        <Group key={index} gap={6} mt={6} wrap="nowrap">
          <TextInput
            style={{ flex: 1 }}
            aria-label={t('submissions.level', { n: index + 1 })}
            value={level}
            maxLength={200}
            onChange={(event) => onChange(path.with(index, event.currentTarget.value))}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('submissions.removeLevel', { n: index + 1 })}
            onClick={() => onChange(path.toSpliced(index, 1))}
          >
            <Icon name="minus" />
          </ActionIcon>
        </Group>
      ))}
      <Group gap={6} mt={6}>
        {menu && (
          <Button variant="default" size="compact-sm" onClick={() => onChange([...menu.primary])}>
            {t('submissions.menuPathUse')}
          </Button>
        )}
        {menu?.fallback && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => onChange([...(menu.fallback ?? [])])}
          >
            {t('submissions.menuPathFallback')}
          </Button>
        )}
        {path.length < deepest && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange([...path, ''])}>
            {t('submissions.addLevel')}
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  );
}
