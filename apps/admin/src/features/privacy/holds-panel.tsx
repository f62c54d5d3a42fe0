import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holdsQuery } from '../../api/privacy.ts';
import type { HeldPerson } from '../../api/types.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { HoldModal } from './hold-modal.tsx';
import { MoreButton } from './more-button.tsx';
import { PersonLink } from './person-link.tsx';
import classes from './privacy.module.css';
import { useMomentText } from './use-moment-text.ts';

/** Whom the firm keeps, why, and the way to lift it. */
export function HoldsPanel() {
  const { t } = useTranslation();
  const momentOf = useMomentText();
  const holds = useInfiniteQuery(holdsQuery);
  const [lifted, setLifted] = useState<HeldPerson>();
  const items = holds.data?.pages.flatMap((page) => page.items);
  const subject = lifted && {
    personId: lifted.person.id,
    name: lifted.person.fullName,
    holdId: lifted.id,
  };

  return (
    <Panel title={t('privacy.holds')}>
      {holds.isPending && <RowsSkeleton rows={2} />}
      {holds.isError && <LoadFailed error={holds.error} onRetry={() => void holds.refetch()} />}
      {items?.length === 0 && <PanelNote>{t('privacy.noHolds')}</PanelNote>}
      {items?.map((hold) => (
        <PanelRow key={hold.id} className={classes['row'] ?? ''}>
          <div className={classes['text']}>
            <PersonLink name={hold.person.fullName} clientId={hold.person.clientId} />
            <small>
              {t('privacy.held', momentOf(hold.placedAt))}{' '}
              {t('privacy.by', { name: hold.placedBy.name })} · {hold.reason}
            </small>
          </div>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => setLifted(hold)}
            aria-label={t('privacy.liftOf', { name: hold.person.fullName })}
          >
            {t('privacy.lift')}
          </Button>
        </PanelRow>
      ))}
      <MoreButton list={holds} />
      <HoldModal subject={subject} onClose={() => setLifted(undefined)} />
    </Panel>
  );
}
