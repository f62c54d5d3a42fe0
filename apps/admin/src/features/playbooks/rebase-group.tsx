import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RebasedDate, RebasePreview } from '../../api/types.ts';
import { shortDay } from '../../ui/dates.ts';
import { useLocale } from '../../ui/use-locale.ts';
import { FromVersion } from './from-version.tsx';
import classes from './playbooks.module.css';

type Group = RebasePreview['groups'][number];

/** Cases that follow the same older version: what is otherwise for all of them, then the dates of each. */
export function RebaseGroup(props: {
  readonly group: Group;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { group, chosen } = props;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    props.onChoose(next);
  };

  return (
    <section className={classes['group']}>
      <FromVersion from={group.from} />
      <ul className={classes['changes']}>
        {group.changes.map(({ part, before, after }) => (
          <li key={`${part} ${before?.pt} ${after?.pt}`}>
            <b>{t(`procedures.parts.${part}`)}</b> {before && <del>{before[locale]}</del>}{' '}
            {after && <ins>{after[locale]}</ins>}
          </li>
        ))}
        {group.changes.length === 0 && <li>{t('procedures.onlyWords')}</li>}
      </ul>
      {group.cases.map(({ id, person, owner, dates }) => (
        <Checkbox
          key={id}
          checked={chosen.has(id)}
          onChange={() => toggle(id)}
          label={`${person.name} · ${owner.name}`}
          description={
            <>
              {dates.map((date) => (
                <span key={date.rule.id} className={classes['date']}>
                  <DateChange date={date} />
                </span>
              ))}
              {dates.length === 0 && t('procedures.noDateChanges')}
            </>
          }
        />
      ))}
    </section>
  );
}

function DateChange({ date: { rule, before, after } }: { readonly date: RebasedDate }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const name = rule.name[locale];
  const day = (dates: RebasedDate['before']) => (dates ? shortDay(dates.legalOn, locale) : '');
  if (!before) return t('procedures.dateAdded', { name, date: day(after) });
  if (!after) return t('procedures.dateGone', { name, date: day(before) });

  return t('procedures.dateMoved', { name, old: day(before), date: day(after) });
}
