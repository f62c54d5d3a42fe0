import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { noticesQuery, submissionsQuery } from '../api/facts.ts';
import type { DeadlineFile } from '../api/types.ts';
import { shortDay } from '../ui/dates.ts';
import { useLocale } from '../ui/use-locale.ts';

/** The submission or notice that started the period, and its reference. */
export function Trigger({ deadline }: { readonly deadline: DeadlineFile }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { source, caseId } = deadline;
  const isSubmission = source.kind === 'submission';
  const submissions = useQuery({ ...submissionsQuery(caseId), enabled: isSubmission });
  const notices = useQuery({ ...noticesQuery(caseId), enabled: !isSubmission });
  const submission = submissions.data?.find(({ id }) => id === source.id);
  const notice = notices.data?.find(({ id }) => id === source.id);
  const reference = submission?.reference ?? notice?.reference;
  const date = shortDay(deadline.startsOn, locale);

  return (
    <div>
      <dt>{t('explanation.trigger')}</dt>
      <dd>
        <strong>{reference ?? date}</strong>
        <small>
          {submission &&
            t('explanation.filed', {
              kind: t(`submissions.kinds.${submission.kind}`),
              channel: t(`channels.${submission.channel}`),
              date,
            })}
          {notice &&
            t('explanation.received', {
              kind: t(`notices.kinds.${notice.kind}`),
              channel: t(`channels.${notice.channel}`),
              date,
            })}
          {!submission && !notice && date}
        </small>
      </dd>
    </div>
  );
}
