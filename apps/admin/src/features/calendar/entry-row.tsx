import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalendarEntry } from '../../api/types.ts';
import { ConfidenceMark } from '../../deadline/confidence-mark.tsx';
import { dateText, shortDay } from '../../ui/dates.ts';
import { inLisbon } from '../../ui/lisbon-time.ts';
import table from '../../ui/table.module.css';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './calendar.module.css';
import type { Dated } from './dated-entries.ts';
import { effectWords, placeWords } from './place-words.ts';

/** One statement about a day: what it does to a term, where, and who says so. */
export function EntryRow(props: {
  readonly day: Dated;
  readonly onAmend: ((entry: CalendarEntry) => void) | undefined;
  readonly onWithdraw: (entry: CalendarEntry) => void;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { date, entry } = props.day;
  const isOwn = entry.source === 'firm' && entry.state === 'in_force';

  return (
    <tr data-state={entry.state}>
      <td className={table['date']}>{shortDay(date, locale)}</td>
      <td className={table['wide']}>
        <span className={classes['name']}>{entry.name[locale]}</span>
        <span className={classes['effect']} data-effect={entry.effect} data-extent={entry.extent}>
          {effectWords(entry, t)}
        </span>
        {entry.state !== 'in_force' && (
          <span className={classes['state']}>{t(`calendar.states.${entry.state}`)}</span>
        )}
        {entry.note && (
          <span className={table['sub']}>{t('calendar.note', { note: entry.note })}</span>
        )}
      </td>
      <td>{placeWords(entry.scope, t)}</td>
      <td className={classes['source']}>
        <EntrySource entry={entry} />
      </td>
      <td>
        {t(`calendar.${entry.source}`)}
        {entry.source === 'firm' && (
          <span className={table['sub']}>
            {t('calendar.published', {
              name: entry.author,
              date: dateText(inLisbon(entry.createdAt).day, locale),
            })}
          </span>
        )}
        {isOwn && props.onAmend && (
          <EntryActions
            name={entry.name[locale]}
            onAmend={() => props.onAmend?.(entry)}
            onWithdraw={() => props.onWithdraw(entry)}
          />
        )}
      </td>
    </tr>
  );
}

function EntrySource({ entry }: { readonly entry: CalendarEntry }) {
  const { t } = useTranslation();
  const locale = useLocale();

  return (
    <>
      {entry.url ? (
        <a href={entry.url} target="_blank" rel="noreferrer">
          {entry.citation}
        </a>
      ) : (
        entry.citation
      )}{' '}
      <ConfidenceMark confidence={entry.confidence} />
      {entry.announcedOn && (
        <span className={table['sub']}>
          {t('calendar.announced', { date: dateText(entry.announcedOn, locale) })}
        </span>
      )}
    </>
  );
}

function EntryActions(props: {
  readonly name: string;
  readonly onAmend: () => void;
  readonly onWithdraw: () => void;
}) {
  const { t } = useTranslation();
  const { name } = props;

  return (
    <span className={classes['actions']}>
      <Button
        variant="default"
        size="compact-xs"
        onClick={props.onAmend}
        aria-label={t('calendar.amendOf', { name })}
      >
        {t('calendar.amend')}
      </Button>
      <Button
        variant="default"
        size="compact-xs"
        onClick={props.onWithdraw}
        aria-label={t('calendar.withdrawOf', { name })}
      >
        {t('calendar.withdraw')}
      </Button>
    </span>
  );
}
