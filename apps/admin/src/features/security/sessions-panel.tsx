import { Badge, Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { endOtherSessions, endSession, sessionsQuery } from '../../api/security.ts';
import { dateText } from '../../ui/dates.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { inLisbon } from '../../ui/lisbon-time.ts';
import { Panel, PanelRow } from '../../ui/panel.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './security.module.css';

/** Where one is signed in, and the way out of each. */
export function SessionsPanel() {
  const { t } = useTranslation();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const sessions = useQuery(sessionsQuery);
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  const meta = { success: t('security.ended') };
  const ending = useMutation({ mutationFn: endSession, meta, onSuccess });
  const endingOthers = useMutation({ mutationFn: endOtherSessions, meta, onSuccess });
  const seen = (instant: string) => {
    const { day, time } = inLisbon(instant);

    return t('security.seen', { date: dateText(day, locale), time });
  };

  return (
    <Panel
      title={t('security.sessions')}
      action={
        (sessions.data?.length ?? 0) > 1 && (
          <Button
            variant="subtle"
            size="compact-sm"
            loading={endingOthers.isPending}
            onClick={() => endingOthers.mutate()}
          >
            {t('security.endOthers')}
          </Button>
        )
      }
    >
      {sessions.isPending && <RowsSkeleton rows={2} />}
      {sessions.isError && (
        <LoadFailed error={sessions.error} onRetry={() => void sessions.refetch()} />
      )}
      {sessions.data?.map((session) => {
        const device = session.device ?? t('security.unknownDevice');

        return (
          <PanelRow key={session.id} className={classes['session'] ?? ''}>
            <div>
              {device} {session.isCurrent && <Badge variant="light">{t('security.current')}</Badge>}
              <small>
                {session.firm.name} · {seen(session.lastSeenAt)}
              </small>
            </div>
            {!session.isCurrent && (
              <Button
                variant="default"
                size="compact-sm"
                loading={ending.isPending && ending.variables === session.id}
                onClick={() => ending.mutate(session.id)}
                aria-label={t('security.endOf', { device })}
              >
                {t('security.end')}
              </Button>
            )}
          </PanelRow>
        );
      })}
    </Panel>
  );
}
