import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { questions } from '#domain/playbooks/facts';
import { noticesQuery, submissionsQuery } from '../api/facts.ts';
import type { DeadlineFile } from '../api/types.ts';
import { shortDay } from '../ui/dates.ts';
import { useLocale } from '../ui/use-locale.ts';

/** The submission, notice or day that started the period. */
export function Trigger({ deadline }: { readonly deadline: DeadlineFile }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { source, caseId } = deadline;
  const submissions = useQuery({
    ...submissionsQuery(caseId),
    enabled: source.kind === 'submission',
  });
  const notices = useQuery({ ...noticesQuery(caseId), enabled: source.kind === 'notice' });
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
          {source.fact && questions[source.fact][locale]}
          {!submission && !notice && !source.fact && date}
        </small>
      </dd>
    </div>
  );
}
