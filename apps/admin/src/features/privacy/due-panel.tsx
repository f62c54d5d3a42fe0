import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { retentionQuery } from '../../api/privacy.ts';
import { dateText } from '../../ui/dates.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import { PersonLink } from './person-link.tsx';
import classes from './privacy.module.css';

/** Whose file has been kept long enough: somebody decides on their page. */
export function DuePanel() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { data, ...retention } = useQuery(retentionQuery);
  const proposals = data?.proposals;

  return (
    <Panel title={t('privacy.due')}>
      {retention.isPending && <RowsSkeleton rows={2} />}
      {retention.isError && (
        <LoadFailed error={retention.error} onRetry={() => void retention.refetch()} />
      )}
      {proposals && (
        <PanelNote>{t(proposals.length === 0 ? 'privacy.noDue' : 'privacy.dueText')}</PanelNote>
      )}
      {proposals?.map(({ personId, fullName, clientId, closedOn }) => (
        <PanelRow key={personId} className={classes['row'] ?? ''}>
          <div className={classes['text']}>
            <PersonLink name={fullName} clientId={clientId} />
            <small>{t('privacy.closedOn', { date: dateText(closedOn, locale) })}</small>
          </div>
        </PanelRow>
      ))}
    </Panel>
  );
}
