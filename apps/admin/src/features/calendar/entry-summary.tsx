import { useTranslation } from 'react-i18next';
import type { NewEntry } from '../../api/types.ts';
import { shortDay } from '../../ui/dates.ts';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './calendar.module.css';
import { effectWords, placeWords } from './place-words.ts';

/** A statement in two lines: what and when, where and what it does to a term. */
export function EntrySummary(props: {
  readonly entry: Pick<NewEntry, 'name' | 'day' | 'scope' | 'effect' | 'extent'>;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { entry } = props;

  return (
    <p className={classes['summary']}>
      <strong>
        {entry.name[locale]}
        {entry.day.kind === 'date' && `, ${shortDay(entry.day.date, locale)}`}
      </strong>
      {placeWords(entry.scope, t)} · {effectWords(entry, t)}
    </p>
  );
}
