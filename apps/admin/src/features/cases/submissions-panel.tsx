import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { submissionsQuery } from '../../api/facts.ts';
import { revealSubmission } from '../../api/notes.ts';
import type { Case, Submission } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { useStrengthText } from '../../procedure/use-strength-text.ts';
import { shortDay } from '../../ui/dates.ts';
import { inLisbon } from '../../ui/lisbon-time.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import { SealedValue } from '../../ui/sealed-value.tsx';
import { DeliveryLine } from './delivery-line.tsx';
import classes from './facts-panel.module.css';

/** What was filed, with the reference that proves it. */
export function SubmissionsPanel({ matter }: { readonly matter: Case }) {
  const { t } = useTranslation();
  const submissions = useQuery(submissionsQuery(matter.id));
  const { data } = submissions;

  return (
    <Panel title={t('submissions.title')}>
      {submissions.isPending && <RowsSkeleton rows={1} height={60} />}
      {submissions.isError && <LoadFailed error={submissions.error} />}
      {data?.length === 0 && <PanelNote>{t('submissions.none')}</PanelNote>}
      {data && (data.length > 0 || matter.proof) && <Proof proof={matter.proof} />}
      {data?.map((submission) => (
        <SubmissionRow
          key={submission.id}
          caseId={matter.id}
          submission={submission}
          original={data.find(({ id }) => id === submission.followsId)}
        />
      ))}
    </Panel>
  );
}

/** How well the file proves that something was filed. */
function Proof({ proof }: Pick<Case, 'proof'>) {
  const { t } = useTranslation();
  const locale = useLocale();
  const strengthText = useStrengthText();

  return (
    <PanelRow>
      <p className={classes['detail']}>{t('submissions.proof')}</p>
      <p className={classes['title']}>
        <strong>{proof ? proof.name[locale] : t('submissions.noProof')}</strong>
        {proof && <span>{strengthText(proof.strength)}</span>}
      </p>
    </PanelRow>
  );
}

function SubmissionRow(props: {
  readonly caseId: string;
  readonly submission: Submission;
  readonly original: Submission | undefined;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const canReveal = useCan('identifiers.reveal');
  const { submission, original } = props;

  return (
    <PanelRow>
      <p className={classes['title']}>
        <strong>{t(`submissions.kinds.${submission.kind}`)}</strong>
        {submission.reference && <code>{submission.reference}</code>}
      </p>
      <p className={classes['detail']}>
        {shortDay(submission.filedOn, locale)}, {inLisbon(submission.filedAt).time} ·{' '}
        {t(`channels.${submission.channel}`)}
      </p>
      <DeliveryLine caseId={props.caseId} submission={submission} />
      {submission.menuPath.length > 0 && (
        <p className={classes['detail']}>{submission.menuPath.join(' › ')}</p>
      )}
      {original && (
        <p className={classes['detail']}>
          {t('submissions.followUpOf', {
            reference: original.reference ?? shortDay(original.filedOn, locale),
          })}
        </p>
      )}
      {submission.filedBy && (
        <p className={classes['detail']}>
          {t('submissions.filedByName', { name: t(`submissions.filers.${submission.filedBy}`) })}
        </p>
      )}
      <p className={classes['detail']}>
        {t('submissions.by', { name: submission.recordedBy.name })}
      </p>
      {submission.noteWords !== null && (
        <div className={classes['note']}>
          <p>
            <SealedValue
              mask={`${t('submissions.note')}: ${t('note.sentWords', { count: submission.noteWords })}`}
              name={t('submissions.note')}
              isAllowed={canReveal}
              reveal={() => revealSubmission(submission.id)}
            />
          </p>
        </div>
      )}
    </PanelRow>
  );
}
