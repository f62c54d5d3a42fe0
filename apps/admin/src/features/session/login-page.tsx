import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Wordmark } from '../../ui/wordmark.tsx';
import classes from './login-page.module.css';
import { SampleMonth } from './sample-month.tsx';
import { WaysIn } from './ways-in.tsx';

const route = getRouteApi('/entrar');

export function LoginPage() {
  const { t } = useTranslation();
  const { regresso, conta } = route.useSearch();
  useEffect(() => {
    document.title = `${t('session.title')} · Prazo`;
  }, [t]);

  return (
    <main className={classes['page']}>
      <section className={classes['promise']}>
        <Wordmark />
        <SampleMonth />
        <div>
          <p className={classes['headline']}>{t('session.promise')}</p>
          <p className={classes['text']}>{t('session.promiseText')}</p>
        </div>
      </section>
      <section className={classes['form']}>
        <h1>{t('session.title')}</h1>
        <p className={classes['lead']}>{t(regresso ? 'session.ended' : 'session.lead')}</p>
        <WaysIn back={regresso ?? '/'} outcome={conta} />
      </section>
    </main>
  );
}
