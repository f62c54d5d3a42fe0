import { Badge } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { erasuresQuery } from '../../api/privacy.ts';
import type { DecidedErasure } from '../../api/types.ts';
import { dateText } from '../../ui/dates.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import { MoreButton } from './more-button.tsx';
import { PersonLink } from './person-link.tsx';
import classes from './privacy.module.css';
import { useMomentText } from './use-moment-text.ts';

/** Who was erased or blocked. A person who is blocked is found here and nowhere else. */
export function DecisionsPanel() {
  const { t } = useTranslation();
  const erasures = useInfiniteQuery(erasuresQuery);
  const items = erasures.data?.pages.flatMap((page) => page.items);

  return (
    <Panel title={t('privacy.decisions')}>
      {erasures.isPending && <RowsSkeleton rows={2} />}
      {erasures.isError && (
        <LoadFailed error={erasures.error} onRetry={() => void erasures.refetch()} />
      )}
      {items?.length === 0 && <PanelNote>{t('privacy.noDecisions')}</PanelNote>}
      {items?.map((erasure) => (
        <PanelRow key={erasure.id} className={classes['row'] ?? ''}>
          <DecisionText erasure={erasure} />
        </PanelRow>
      ))}
      <MoreButton list={erasures} />
    </Panel>
  );
}

function DecisionText({ erasure }: { readonly erasure: DecidedErasure }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const momentOf = useMomentText();
  const { person, outcome, decidedBy, reason, reviewOn } = erasure;
  const isGone = outcome === 'erased';

  return (
    <div className={classes['text']}>
      <PersonLink
        name={isGone ? t('privacy.erasedPerson') : person.fullName}
        clientId={person.clientId}
      />{' '}
      <Badge variant="light" color={isGone ? 'red' : 'orange'}>
        {t(`privacy.outcome.${outcome}`)}
      </Badge>
      <small>
        {t(isGone ? 'privacy.wasErased' : 'privacy.wasBlocked', momentOf(erasure.decidedAt))}{' '}
        {t('privacy.by', { name: decidedBy.name })} · {reason}
      </small>
      {reviewOn && <small>{t('privacy.review', { date: dateText(reviewOn, locale) })}</small>}
    </div>
  );
}
