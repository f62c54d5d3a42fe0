import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { comingOfAgeQuery } from '../../api/reports.ts';
import { dateText } from '../../ui/dates.ts';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './agenda.module.css';

/** The children who turn 18 soon, or just did: from that day their files are their own. */
export function ComingOfAge() {
  const { t } = useTranslation();
  const locale = useLocale();
  const report = useQuery(comingOfAgeQuery).data;
  if (!report || report.items.length === 0) return null;

  return (
    <section aria-labelledby="coming-of-age" className={classes['after']}>
      <h2 id="coming-of-age" className={classes['band']}>
        {t('family.comingOfAge')} <span>{report.items.length}</span>
      </h2>
      <ul className={classes['rows']}>
        {report.items.map(({ person, on, isAdult, clients, says }) => (
          <li key={person.id} className={classes['row']}>
            <div className={classes['what']}>
              {clients.slice(0, 1).map(({ id }) => (
                <Link
                  key={id}
                  to="/clientes/$clientId"
                  params={{ clientId: id }}
                  className={classes['person']}
                >
                  {person.fullName}
                </Link>
              ))}
              <span className={classes['due']}>
                {t(isAdult ? 'family.turned' : 'family.turns', { date: dateText(on, locale) })}
              </span>
            </div>
            <div className={classes['why']}>
              {says[locale]} {report.citation.text}.
            </div>
            <div className={classes['who']}>
              <span>{clients.map(({ fullName }) => fullName).join(', ')}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
