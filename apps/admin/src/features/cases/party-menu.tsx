import { Menu, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { Icon } from '../../ui/icon.tsx';
import { parties } from './new-case-values.ts';
import { useUpdateCase } from './use-update-case.ts';
import classes from './waiting-menu.module.css';

/** Where the party lives: off the mainland its periods start later (CPA 88). */
export function PartyMenu(props: {
  readonly matter: Case;
  readonly onMoved: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const { matter } = props;
  const saving = useUpdateCase(matter, { success: t('case.partySaved') });
  const current = matter.partyLocation ?? 'mainland';
  const canWrite = useCan('files.write');
  if (matter.status === 'closed' || !canWrite) return t(`case.parties.${current}`);

  return (
    <Menu>
      <Menu.Target>
        <UnstyledButton
          className={classes['target']}
          aria-label={`${t('case.changeParty')}: ${t(`case.parties.${current}`)}`}
          disabled={saving.isPending}
        >
          {t(`case.parties.${current}`)}
          <Icon name="down" size={12} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {parties.map((party) => (
          <Menu.Item
            key={party}
            disabled={party === current}
            onClick={() =>
              saving.mutate(
                { partyLocation: party === 'mainland' ? null : party },
                { onSuccess: () => props.onMoved?.() },
              )
            }
          >
            {t(`case.parties.${party}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
