import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/types.ts';
import { ageOn, dateText } from '../../ui/dates.ts';
import { nowInLisbon } from '../../ui/lisbon-time.ts';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './client-page.module.css';

export function PersonFacts({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { birthDate } = person;
  const age = birthDate && t('person.age', { count: ageOn(birthDate, nowInLisbon().day) });
  const facts = [
    ['birthDate', birthDate && `${dateText(birthDate, locale)} (${age})`],
    ['nationality', person.nationality],
    ['nif', person.nif],
    ['niss', person.niss],
    ['email', person.email],
    ['phone', person.phone],
  ] as const;

  return (
    <dl className={classes['facts']}>
      {facts
        .filter(([, value]) => value)
        .map(([field, value]) => (
          <div key={field} style={{ display: 'contents' }}>
            <dt>{t(`person.${field}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
