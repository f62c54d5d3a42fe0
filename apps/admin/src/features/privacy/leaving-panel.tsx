import { Alert, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cancelOffBoarding, offBoardingQuery } from '../../api/privacy.ts';
import type { OffBoarding } from '../../api/types.ts';
import { Icon } from '../../ui/icon.tsx';
import { inLisbon, nowInLisbon } from '../../ui/lisbon-time.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { LeaveModal } from './leave-modal.tsx';
import classes from './privacy.module.css';
import { useMomentText } from './use-moment-text.ts';

const steps = ['ask', 'wait', 'export', 'remove'] as const;

/** The firm leaves the service: how that goes, whether it was asked for, and the way back. */
export function LeavingPanel() {
  const { t } = useTranslation();
  const leaving = useQuery(offBoardingQuery);
  const [isAsking, asking] = useDisclosure(false);
  const request = leaving.data?.request;

  return (
    <Panel title={t('privacy.leaving')}>
      <div className={classes['body']}>
        {leaving.isPending && <RowsSkeleton rows={2} />}
        {leaving.isError && (
          <LoadFailed error={leaving.error} onRetry={() => void leaving.refetch()} />
        )}
        {request && <Standing request={request} />}
        <p className={classes['lead']}>{t('privacy.leaveText')}</p>
        <ol className={classes['steps']}>
          {steps.map((step) => (
            <li key={step}>{t(`privacy.steps.${step}`)}</li>
          ))}
        </ol>
        {request === null && (
          <Button variant="outline" color="red.8" size="compact-md" onClick={asking.open}>
            {t('privacy.leave')}
          </Button>
        )}
      </div>
      <LeaveModal isOpen={isAsking} onClose={asking.close} />
    </Panel>
  );
}

function Standing({ request }: { readonly request: OffBoarding }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const momentOf = useMomentText();
  const cancelling = useMutation({
    mutationFn: () => cancelOffBoarding(request.id),
    meta: { success: t('privacy.stayed') },
    onSettled: () => queryClient.invalidateQueries({ queryKey: offBoardingQuery.queryKey }),
  });
  const isDue = orderOf(inLisbon(request.dueAt)) <= orderOf(nowInLisbon());

  return (
    <Alert
      color="red"
      variant="light"
      mb="md"
      role="status"
      icon={<Icon name="overdue" />}
      title={t('privacy.asked', momentOf(request.requestedAt))}
    >
      <p className={classes['state']}>
        {t(isDue ? 'privacy.askedOver' : 'privacy.askedUntil', momentOf(request.dueAt))}
        <small>
          {t('privacy.by', { name: request.requestedBy.name })} · {request.reason}
        </small>
      </p>
      <Button
        variant="default"
        size="compact-md"
        loading={cancelling.isPending}
        onClick={() => cancelling.mutate()}
      >
        {t('privacy.stay')}
      </Button>
    </Alert>
  );
}

function orderOf({ day, time }: { readonly day: string; readonly time: string }): string {
  return `${day} ${time}`;
}
