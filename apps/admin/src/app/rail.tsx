import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { impactsQuery, openIn } from '../api/impacts.ts';
import type { Me } from '../api/types.ts';
import { Icon } from '../ui/icon.tsx';
import { Wordmark } from '../ui/wordmark.tsx';
import classes from './rail.module.css';

/** Where one can go. The badges count what should be zero. */
export function Rail({ me, onGo }: { readonly me: Me; readonly onGo?: () => void }) {
  const { t } = useTranslation();
  const runs = useInfiniteQuery(impactsQuery).data?.pages.flatMap(({ items }) => items) ?? [];
  const { waiting, unread } = openIn(runs);
  const changes = waiting + unread;
  const mayManage = me.permissions.includes('members.manage');
  const mayAudit = me.permissions.includes('audit.read');
  const mayServe =
    me.permissions.includes('privacy.manage') || me.permissions.includes('holds.manage');
  const link = {
    className: classes['link'],
    activeProps: { 'aria-current': 'page' },
    ...(onGo && { onClick: onGo }),
  } as const;

  return (
    <div className={classes['rail']}>
      <Link to="/" className={classes['home']} aria-label={t('app.name')}>
        <Wordmark />
      </Link>
      <nav aria-label={t('app.nav')} className={classes['nav']}>
        <Link to="/hoje" {...link}>
          <Icon name="today" size={18} /> {t('nav.today')}
        </Link>
        <Link to="/casos" {...link}>
          <Icon name="cases" size={18} /> {t('nav.cases')}
        </Link>
        <Link to="/alertas" {...link}>
          <Icon name="alert" size={18} /> {t('nav.alerts')}
          {me.openAlerts > 0 && (
            <span
              className={classes['badge']}
              aria-label={t('nav.unanswered', { count: me.openAlerts })}
            >
              {me.openAlerts}
            </span>
          )}
        </Link>
        <Link to="/alteracoes" {...link}>
          <Icon name="moved" size={18} /> {t('nav.changes')}
          {changes > 0 && (
            <span
              className={classes['badge']}
              aria-label={t('nav.waitingChanges', { count: changes })}
            >
              {changes}
            </span>
          )}
        </Link>
        <Link to="/clientes" {...link}>
          <Icon name="people" size={18} /> {t('nav.clients')}
        </Link>
        {me.permissions.includes('reports.read') && (
          <>
            <p className={classes['group']}>{t('nav.reports')}</p>
            <Link to="/relatorios/parados" {...link}>
              <Icon name="report" size={18} /> {t('nav.stalled')}
            </Link>
          </>
        )}
        <p className={classes['group']}>{t('nav.law')}</p>
        <Link to="/procedimentos" {...link}>
          <Icon name="book" size={18} /> {t('procedures.title')}
        </Link>
        <Link to="/calendario" {...link}>
          <Icon name="calendar" size={18} /> {t('nav.calendar')}
        </Link>
        <Link to="/leituras" {...link}>
          <Icon name="scales" size={18} /> {t('nav.readings')}
        </Link>
        {(mayManage || mayAudit || mayServe) && <p className={classes['group']}>{t('nav.firm')}</p>}
        {mayManage && (
          <Link to="/equipa" {...link}>
            <Icon name="people" size={18} /> {t('team.title')}
          </Link>
        )}
        {mayAudit && (
          <Link to="/auditoria" {...link}>
            <Icon name="clock" size={18} /> {t('nav.audit')}
          </Link>
        )}
        {mayServe && (
          <Link to="/privacidade" {...link}>
            <Icon name="lock" size={18} /> {t('privacy.title')}
          </Link>
        )}
      </nav>
      <p className={classes['note']}>{t('urgency.workingDays')}</p>
    </div>
  );
}
