import { Menu, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { causes, type Case } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { Icon } from '../../ui/icon.tsx';
import { WaitingOn } from '../../ui/waiting-on.tsx';
import classes from './waiting-menu.module.css';
import { useUpdateCase } from './use-update-case.ts';

/** Who is waited for, changed in one click. */
export function WaitingMenu({ matter }: { readonly matter: Case }) {
  const { t } = useTranslation();
  const saving = useUpdateCase(matter);
  const canWrite = useCan('files.write');
  if (matter.status === 'closed' || !canWrite) return <WaitingOn cause={matter.waitingOn} />;

  return (
    <Menu>
      <Menu.Target>
        <UnstyledButton
          className={classes['target']}
          aria-label={`${t('case.changeWaiting')}: ${t(`waiting.${matter.waitingOn}`)}`}
          disabled={saving.isPending}
        >
          <WaitingOn cause={matter.waitingOn} />
          <Icon name="down" size={12} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {causes.map((cause) => (
          <Menu.Item
            key={cause}
            disabled={cause === matter.waitingOn}
            onClick={() => saving.mutate({ waitingOn: cause })}
          >
            <WaitingOn cause={cause} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
