import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { casesQuery } from '../../api/cases.ts';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './client-page.module.css';

/** The cases about one person of a family, whichever household they were opened in. */
export function PersonCases({ personId }: { readonly personId: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const cases = useInfiniteQuery(casesQuery({ personId })).data?.pages.flatMap(
    ({ items }) => items,
  );
  if (!cases || cases.length === 0) return null;

  return (
    <>
      <h4 className={classes['part']}>{t('clients.cases')}</h4>
      {cases.map(({ id, playbook, status }) => (
        <div key={id} className={classes['case']}>
          <Link to="/casos/$caseId" params={{ caseId: id }}>
            {playbook.name[locale]}
          </Link>
          <small>{t(`cases.${status}`)}</small>
        </div>
      ))}
    </>
  );
}
