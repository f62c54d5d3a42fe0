import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { todayQuery } from '../../api/reports.ts';
import { ExplanationDrawer } from '../../deadline/explanation-drawer.tsx';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import { dayWords } from '#domain/deadlines/date-words';
import { civilDate } from '#domain/calendar/civil-date';
import { Agenda } from './agenda.tsx';
import { ComingOfAge } from './coming-of-age.tsx';
import { Counters } from './counters.tsx';

const route = getRouteApi('/shell/hoje');

/** Where a paralegal's day begins: what is late, what is due, and what nobody has planned. */
export function TodayPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { prazo, urgencia, meus } = route.useSearch();
  const navigate = useNavigate({ from: '/hoje' });
  const report = useQuery(todayQuery(meus === true));
  const show = (changes: {
    urgencia?: typeof urgencia | undefined;
    prazo?: string | undefined;
    meus?: true | undefined;
  }) => void navigate({ search: (previous) => ({ ...previous, ...changes }), replace: true });

  return (
    <>
      <PageHead
        title={t('today.title')}
        {...(report.data && { lead: dayWords(civilDate(report.data.today), locale) })}
      >
        <Switch
          label={t('today.mine')}
          checked={meus === true}
          onChange={(event) => show({ meus: event.currentTarget.checked ? true : undefined })}
        />
      </PageHead>
      {report.isError && <LoadFailed error={report.error} onRetry={() => void report.refetch()} />}
      {!report.isError && (
        <Counters
          counts={report.data?.counts}
          active={urgencia}
          onPick={(band) => show({ urgencia: band === urgencia ? undefined : band })}
        />
      )}
      {report.isPending && <RowsSkeleton rows={7} height={64} />}
      {report.data && (
        <Agenda
          report={report.data}
          only={urgencia}
          onExplain={(id) => show({ prazo: id })}
          onClear={() => show({ urgencia: undefined })}
        />
      )}
      {urgencia === undefined && <ComingOfAge />}
      <ExplanationDrawer deadlineId={prazo} onClose={() => show({ prazo: undefined })} />
    </>
  );
}
