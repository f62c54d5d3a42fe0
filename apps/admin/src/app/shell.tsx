import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/session.ts';
import { chooseLocale, chosenLocale } from './i18n.ts';
import { LeavingBanner } from './leaving-banner.tsx';
import { Rail } from './rail.tsx';
import classes from './shell.module.css';
import { SupportBanner } from './support-banner.tsx';
import { TopBar } from './top-bar.tsx';

/** The frame of every screen behind the login: rail, bar, page. */
export function Shell() {
  const { t } = useTranslation();
  const me = useQuery({ ...meQuery, refetchInterval: 60_000 }).data;
  const [isOpen, { open, close }] = useDisclosure(false);
  useEffect(() => {
    if (me && !chosenLocale()) chooseLocale(me.user.locale);
  }, [me]);
  if (!me) return null;
  // Until it is set up nothing else is answered, so nothing else is offered.
  const mustSetUp = me.secondFactor.isRequired && !me.secondFactor.isOn;

  return (
    <div className={classes['shell']}>
      <a className={classes['skip']} href="#conteudo">
        {t('app.skip')}
      </a>
      <aside className={classes['rail']}>{!mustSetUp && <Rail me={me} />}</aside>
      <Drawer
        opened={isOpen}
        onClose={close}
        size={240}
        padding={0}
        withCloseButton={false}
        title={null}
        styles={{ body: { height: '100%' } }}
        aria-label={t('app.menu')}
      >
        {!mustSetUp && <Rail me={me} onGo={close} />}
      </Drawer>
      <TopBar me={me} onMenu={open} />
      <main id="conteudo" className={classes['page']} tabIndex={-1}>
        {me.permissions.includes('privacy.manage') && !mustSetUp && <LeavingBanner />}
        {me.supportUntil && <SupportBanner until={me.supportUntil} />}
        <Outlet />
      </main>
    </div>
  );
}
