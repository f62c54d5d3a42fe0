import { Loader, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, Deadline } from '../../api/types.ts';
import { Icon } from '../../ui/icon.tsx';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { CompleteDeadlineModal } from './complete-deadline-modal.tsx';
import type { DeadlineAsk } from './deadline-actions.tsx';
import { DeadlineCard } from './deadline-card.tsx';
import classes from './deadlines-panel.module.css';
import { FixDeadlineModal } from './fix-deadline-modal.tsx';
import { ReleaseDeadlineModal } from './release-deadline-modal.tsx';
import type { AwaitedDeadlines } from './use-awaited-deadlines.ts';

/** Every date the case ever had: the open ones first, the others one click away. */
export function DeadlinesPanel(props: {
  readonly matter: Case;
  readonly deadlines: AwaitedDeadlines;
  readonly onExplain: (id: string) => void;
}) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<{ deadline: Deadline; ask: DeadlineAsk }>();
  const askedTo = (ask: DeadlineAsk) => (asked?.ask === ask ? asked.deadline : undefined);
  const close = () => setAsked(undefined);
  const { list, fresh, state } = props.deadlines;
  const open = list.data?.filter(({ status }) => status === 'open') ?? [];
  const closed = list.data?.filter(({ status }) => status !== 'open') ?? [];
  const card = (deadline: Deadline) => (
    <DeadlineCard
      key={deadline.id}
      deadline={deadline}
      isNew={fresh.has(deadline.id)}
      onExplain={() => props.onExplain(deadline.id)}
      onAsk={(ask) => setAsked({ deadline, ask })}
    />
  );

  return (
    <Panel title={t('deadlines.title')}>
      <div role="status" aria-live="polite">
        {state === 'waiting' && (
          <p className={classes['working']}>
            <Loader size={16} /> {t('deadlines.working')}
          </p>
        )}
        {state === 'late' && <PanelNote>{t('deadlines.slow')}</PanelNote>}
        {state === 'came' && (
          <p className={classes['came']}>
            <Icon name="check" /> {t('deadlines.arrived', { count: fresh.size })}
          </p>
        )}
      </div>
      {list.isPending && <RowsSkeleton rows={2} height={90} />}
      {list.isError && <LoadFailed error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && state !== 'waiting' && (
        <PanelNote>{t('deadlines.none')}</PanelNote>
      )}
      {open.map(card)}
      {closed.length > 0 && (
        <ClosedDeadlines count={closed.length}>{closed.map(card)}</ClosedDeadlines>
      )}
      <CompleteDeadlineModal deadline={askedTo('complete')} onClose={close} />
      <FixDeadlineModal deadline={askedTo('fix')} onClose={close} />
      <ReleaseDeadlineModal deadline={askedTo('release')} onClose={close} />
    </Panel>
  );
}

function ClosedDeadlines(props: { readonly count: number; readonly children: React.ReactNode }) {
  const { t } = useTranslation();
  const [isShown, shown] = useDisclosure(false);

  return (
    <>
      <PanelRow>
        <UnstyledButton className={classes['more']} aria-expanded={isShown} onClick={shown.toggle}>
          <Icon name={isShown ? 'down' : 'right'} size={14} />
          {t('deadlines.closed', { count: props.count })}
        </UnstyledButton>
      </PanelRow>
      {isShown && props.children}
    </>
  );
}
