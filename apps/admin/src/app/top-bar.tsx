import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signOut, switchFirm } from '../api/session.ts';
import type { Me } from '../api/types.ts';
import { OwnAbsences } from '../features/absences/own-absences.tsx';
import { EmailModal } from '../features/session/email-modal.tsx';
import { Icon } from '../ui/icon.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { QuickSearch } from './quick-search.tsx';
import classes from './top-bar.module.css';

export function TopBar({ me, onMenu }: { readonly me: Me; readonly onMenu: () => void }) {
  const { t } = useTranslation();
  const [isChanging, changing] = useDisclosure(false);
  const [isAbsent, absent] = useDisclosure(false);
  const leaving = useMutation({
    mutationFn: signOut,
    // A full load: nothing of the session stays in memory.
    onSuccess: () => window.location.assign('/entrar'),
  });

  const switching = useMutation({
    mutationFn: switchFirm,
    onSuccess: () => window.location.assign('/'),
  });
  const otherFirms = me.firms.filter(({ id }) => id !== me.firm.id);

  return (
    <header className={classes['bar']}>
      <ActionIcon
        className={classes['menu']}
        variant="subtle"
        color="gray"
        size="lg"
        onClick={onMenu}
        aria-label={t('app.menu')}
      >
        <Icon name="menu" size={20} />
      </ActionIcon>
      <span className={classes['firm']}>{me.firm.name}</span>
      <QuickSearch />
      <LanguageSwitch />
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <UnstyledButton
            className={classes['user']}
            aria-label={t('app.account', { name: me.user.name })}
          >
            <span className={classes['initials']} aria-hidden="true">
              {initials(me.user.name)}
            </span>
            <span className={classes['who']}>
              <span>{me.user.name}</span>
              <small>{t(`roles.${me.role}`)}</small>
            </span>
            <Icon name="down" size={14} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{me.user.email}</Menu.Label>
          {otherFirms.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => switching.mutate(id)}>
              {t('app.switchTo', { firm: name })}
            </Menu.Item>
          ))}
          <Menu.Item component={Link} to="/seguranca" leftSection={<Icon name="lock" />}>
            {t('security.title')}
          </Menu.Item>
          {me.permissions.includes('absences.set') && (
            <Menu.Item leftSection={<Icon name="calendar" />} onClick={absent.open}>
              {t('absences.own')}
            </Menu.Item>
          )}
          <Menu.Item onClick={changing.open}>{t('team.email')}</Menu.Item>
          <Menu.Item leftSection={<Icon name="out" />} onClick={() => leaving.mutate()}>
            {t('app.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <OwnAbsences me={me} isOpen={isAbsent} onClose={absent.close} />
      <EmailModal isOpen={isChanging} onClose={changing.close} />
    </header>
  );
}

function initials(name: string): string {
  const words = name.split(' ').filter((word) => /^\p{Lu}/u.test(word));

  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`;
}
