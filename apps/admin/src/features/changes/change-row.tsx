import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateChange } from '../../api/types.ts';
import { ChangeDates, standings } from '../../impact/change-dates.tsx';
import { ChangeOutcome } from '../../impact/change-outcome.tsx';
import { runTitle } from '../../impact/run-title.ts';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './changes.module.css';

/** One change of a date: whose, which, from when to when, why, and what became of it. */
export function ChangeRow(props: {
  readonly change: DateChange;
  /** Undefined where nothing is to be selected. */
  readonly selection: { readonly isOn: boolean; readonly toggle: () => void } | undefined;
  readonly hasOutcome: boolean;
  readonly actions: ReactNode;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { change, selection } = props;
  const name = change.rule.name[locale];
  const person = change.case.personName;

  return (
    <li className={classes['row']} data-selected={selection?.isOn || undefined}>
      {selection && (
        <Checkbox
          className={classes['check']}
          checked={selection.isOn}
          onChange={selection.toggle}
          aria-label={t('changes.select', { name, person })}
        />
      )}
      <div className={classes['what']}>
        <p className={classes['person']}>
          <Link
            to="/casos/$caseId"
            params={{ caseId: change.case.id }}
            search={{ prazo: change.deadlineId }}
            aria-label={t('changes.openCaseOf', { name, person })}
          >
            {person}
          </Link>
          <span>{name}</span>
        </p>
        <ChangeDates old={change.old} new={change.new} standing={standings[change.state]} />
        <p className={classes['why']}>
          {change.run ? runTitle(change.run.title, locale) : t(`changes.causes.${change.cause}`)}
        </p>
        {props.hasOutcome && <ChangeOutcome change={change} />}
      </div>
      {props.actions && <div className={classes['actions']}>{props.actions}</div>}
    </li>
  );
}
