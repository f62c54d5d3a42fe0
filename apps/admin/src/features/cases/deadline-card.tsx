import { useTranslation } from 'react-i18next';
import type { Deadline } from '../../api/types.ts';
import { DeadlineChip } from '../../deadline/deadline-chip.tsx';
import { FixedNote } from '../../deadline/fixed-note.tsx';
import { isConfirmed } from '../../deadline/is-confirmed.ts';
import { shortDay } from '../../ui/dates.ts';
import { useLocale } from '../../ui/use-locale.ts';
import { DeadlineActions, type DeadlineAsk } from './deadline-actions.tsx';
import classes from './deadline-card.module.css';

/** One date of a case: what it is, legal and safe day, what happens if it passes. */
export function DeadlineCard(props: {
  readonly deadline: Deadline;
  readonly isNew: boolean;
  readonly onExplain: () => void;
  readonly onAsk: (ask: DeadlineAsk) => void;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { deadline } = props;
  const name = deadline.rule.name[locale];
  const isOpen = deadline.status === 'open';
  const isSplit = deadline.safeOn !== deadline.legalOn;

  return (
    <article className={classes['card']} data-new={props.isNew || undefined}>
      <h3 className={classes['name']}>
        {name}
        {props.isNew && <span className={classes['new']}>{t('deadlines.new')}</span>}
      </h3>
      <p className={classes['kind']}>{t(`rules.${deadline.rule.kind}`)}</p>
      <DeadlineChip
        safeOn={deadline.safeOn}
        legalOn={deadline.legalOn}
        urgency={deadline.urgency}
        isConfirmed={isConfirmed(deadline)}
        isSuperseded={deadline.status === 'superseded'}
      />
      {deadline.fixed && <FixedNote fixed={deadline.fixed} />}
      <dl className={classes['dates']}>
        {!isSplit && (
          <>
            <dt>{t('deadlines.same')}</dt>
            <dd>{shortDay(deadline.legalOn, locale)}</dd>
          </>
        )}
        {isOpen && deadline.internalOn !== deadline.safeOn && (
          <>
            <dt>{t('deadlines.internal')}</dt>
            <dd>{shortDay(deadline.internalOn, locale)}</dd>
          </>
        )}
        {isOpen && (
          <>
            <dt>{t('deadlines.onExpiry')}</dt>
            <dd>{deadline.rule.onExpiry[locale]}</dd>
          </>
        )}
      </dl>
      {deadline.proof && (
        <p className={classes['proof']}>{t('deadlines.proofOf', { proof: deadline.proof })}</p>
      )}
      {deadline.supersededBy && <p className={classes['kind']}>{t('deadlines.supersededText')}</p>}
      <DeadlineActions deadline={deadline} onExplain={props.onExplain} onAsk={props.onAsk} />
    </article>
  );
}
