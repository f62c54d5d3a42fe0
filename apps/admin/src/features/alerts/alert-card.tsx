import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { acknowledgeAlert } from '../../api/reports.ts';
import type { Alert } from '../../api/types.ts';
import { DeadlineChip } from '../../deadline/deadline-chip.tsx';
import { isConfirmed } from '../../deadline/is-confirmed.ts';
import { shortDay } from '../../ui/dates.ts';
import { Icon } from '../../ui/icon.tsx';
import { inLisbon } from '../../ui/lisbon-time.ts';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './alerts.module.css';
import { InlineExplanation } from './inline-explanation.tsx';

/** One date that passed: what is due, since when, who was called, why, and the one thing to do. */
export function AlertCard(props: {
  readonly alerts: readonly [Alert, ...Alert[]];
  readonly canAnswer: boolean;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const [isExplained, explained] = useDisclosure(false);
  const [first] = props.alerts;
  const { deadline } = first;
  const name = deadline.rule.name[locale];
  const raised = inLisbon(first.raisedAt);
  const answering = useMutation({
    mutationFn: () => acknowledgeAlert(first.id),
    meta: { success: t('alerts.acknowledged') },
    onSettled: () => queryClient.invalidateQueries(),
  });

  return (
    <li className={classes['card']}>
      <div className={classes['body']}>
        <div>
          <p className={classes['person']}>
            <Link to="/casos/$caseId" params={{ caseId: first.case.id }}>
              {first.case.personName}
            </Link>
            <span>{name}</span>
          </p>
          <DeadlineChip
            safeOn={deadline.safeOn}
            legalOn={deadline.legalOn}
            urgency={deadline.urgency}
            isConfirmed={isConfirmed(deadline)}
          />
          <dl className={classes['dates']}>
            <div>
              <dt>{t('alerts.safe')}</dt>
              <dd>{shortDay(deadline.safeOn, locale)}</dd>
            </div>
            <div>
              <dt>{t('alerts.legal')}</dt>
              <dd>{shortDay(deadline.legalOn, locale)}</dd>
            </div>
          </dl>
          <p className={classes['ask']}>{deadline.rule.onExpiry[locale]}</p>
          <p className={classes['meta']}>
            {t('alerts.raised', { date: shortDay(raised.day, locale), time: raised.time })}
            {' · '}
            {t('alerts.to', {
              names: props.alerts.map(({ recipient }) => recipient.name).join(', '),
            })}
          </p>
        </div>
        <div className={classes['actions']}>
          {props.canAnswer && (
            <Button
              leftSection={<Icon name="check" />}
              loading={answering.isPending}
              onClick={() => answering.mutate()}
              aria-label={t('alerts.acknowledgeOf', { name, person: first.case.personName })}
            >
              {t('alerts.acknowledge')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<Icon name="question" />}
            aria-expanded={isExplained}
            onClick={explained.toggle}
          >
            {t(isExplained ? 'alerts.hideWhy' : 'alerts.why')}
          </Button>
        </div>
      </div>
      {isExplained && <InlineExplanation deadlineId={deadline.id} />}
    </li>
  );
}
