import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { noticesQuery } from '../../api/facts.ts';
import type { Notice } from '../../api/types.ts';
import { dateText, shortDay } from '../../ui/dates.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './facts-panel.module.css';

/** What AIMA or a court sent. */
export function NoticesPanel({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const notices = useQuery(noticesQuery(caseId));

  return (
    <Panel title={t('notices.title')}>
      {notices.isPending && <RowsSkeleton rows={1} height={60} />}
      {notices.isError && <LoadFailed error={notices.error} />}
      {notices.data?.length === 0 && <PanelNote>{t('notices.none')}</PanelNote>}
      {notices.data?.map((notice) => (
        <NoticeRow key={notice.id} notice={notice} />
      ))}
    </Panel>
  );
}

function NoticeRow({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation();
  const locale = useLocale();

  return (
    <PanelRow>
      <p className={classes['title']}>
        <strong>{t(`notices.kinds.${notice.kind}`)}</strong>
        {notice.reference && <code>{notice.reference}</code>}
      </p>
      <p className={classes['detail']}>
        {shortDay(notice.receivedOn, locale)} · {t(`channels.${notice.channel}`)}
        {notice.sentOn &&
          ` · ${t(notice.channel === 'registered_post' ? 'notices.sentPost' : 'notices.sent', {
            date: dateText(notice.sentOn, locale),
          })}`}
        {notice.replyDays !== null && ` · ${t('notices.reply', { count: notice.replyDays })}`}
      </p>
      <p className={classes['detail']}>{t('submissions.by', { name: notice.recordedBy.name })}</p>
      {notice.summary && (
        <details className={classes['note']}>
          <summary>{t('notices.showSummary')}</summary>
          <p>{notice.summary}</p>
        </details>
      )}
    </PanelRow>
  );
}
