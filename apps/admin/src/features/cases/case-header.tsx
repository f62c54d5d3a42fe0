import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Case, Deadline } from '../../api/types.ts';
import { DeadlineChip } from '../../deadline/deadline-chip.tsx';
import { isConfirmed } from '../../deadline/is-confirmed.ts';
import { dateText } from '../../ui/dates.ts';
import { nowInLisbon } from '../../ui/lisbon-time.ts';
import { useLocale } from '../../ui/use-locale.ts';
import { CaseStatus } from './case-status.tsx';
import classes from './case-header.module.css';
import { stageText } from './course-words.ts';
import { FollowsLink } from './follows-link.tsx';
import { PartyMenu } from './party-menu.tsx';
import { RestrictionFact } from './restriction-fact.tsx';
import { WaitingMenu } from './waiting-menu.tsx';

/** Who, what and by when; stays in sight while the rest scrolls. */
export function CaseHeader(props: {
  readonly matter: Case;
  readonly deadlines: readonly Deadline[] | undefined;
  /** The dates of the case are being worked out anew. */
  readonly onMoved: () => void;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { matter } = props;
  // Only a period of the party that a notice opened is put off by where the party lives.
  const movesDates = props.deadlines?.some(
    ({ status, source, rule }) =>
      status === 'open' && source.kind === 'notice' && rule.kind === 'statutory_party',
  );
  const next = props.deadlines?.find(({ status }) => status === 'open');

  return (
    <header className={classes['header']}>
      <div className={classes['top']}>
        <div className={classes['title']}>
          <p className={classes['crumb']}>
            <Link to="/casos">{t('cases.title')}</Link> /{' '}
            {matter.client.fullName !== matter.person.fullName && (
              <>
                <Link to="/clientes/$clientId" params={{ clientId: matter.client.id }}>
                  {matter.client.fullName}
                </Link>{' '}
                /
              </>
            )}
          </p>
          <h1>{matter.person.fullName}</h1>
          <p className={classes['playbook']}>
            {matter.playbook.name[locale]} <FollowsLink follows={matter.follows} />
          </p>
        </div>
        <div className={classes['next']}>
          <span className={classes['label']}>{t('case.nextDeadline')}</span>
          {next ? (
            <DeadlineChip
              safeOn={next.safeOn}
              legalOn={next.legalOn}
              urgency={next.urgency}
              isConfirmed={isConfirmed(next)}
            />
          ) : (
            <span>{props.deadlines ? t('case.noDeadline') : ' '}</span>
          )}
        </div>
      </div>
      <dl className={classes['facts']}>
        <Fact label={t('case.permit')}>
          <PermitFact permit={matter.permit} />
        </Fact>
        <Fact label={t('case.office')}>{matter.office.name}</Fact>
        <Fact label={t('case.owner')}>{matter.owner.name}</Fact>
        <Fact label={t('case.lawyer')}>{matter.lawyer.name}</Fact>
        <Fact label={t('case.party')}>
          <PartyMenu matter={matter} onMoved={movesDates ? props.onMoved : undefined} />
        </Fact>
        <Fact label={t('course.stage')}>{stageText(matter, t)}</Fact>
        <Fact label={t('case.waitingOn')}>
          <WaitingMenu matter={matter} />
        </Fact>
        <Fact label={t(matter.status === 'open' ? 'case.opened' : 'cases.closed')}>
          <CaseStatus matter={matter} />
        </Fact>
        <Fact label={t('case.restriction.label')}>
          <RestrictionFact matter={matter} />
        </Fact>
      </dl>
    </header>
  );
}

function Fact(props: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt className={classes['label']}>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function PermitFact({ permit }: Pick<Case, 'permit'>) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (!permit) return t('case.noPermit');
  if (!permit.expiresOn) return permit.number;
  const isExpired = permit.expiresOn < nowInLisbon().day;

  return (
    <>
      {permit.number}{' '}
      <small data-expired={isExpired || undefined}>
        {t(isExpired ? 'case.expired' : 'case.validUntil', {
          date: dateText(permit.expiresOn, locale),
        })}
      </small>
    </>
  );
}
