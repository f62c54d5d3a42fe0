import { useTranslation } from 'react-i18next';
import { defaultChoices, reasonOf } from '#domain/deadlines/readings';
import type { Readings } from '../../api/types.ts';
import { shortDay } from '../../ui/dates.ts';
import { inLisbon } from '../../ui/lisbon-time.ts';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import { questions } from './questions.ts';
import classes from './readings.module.css';

type Choice = Readings['history'][number];

/** Who chose what, when and why, the latest first. */
export function ReadingsHistory({ history }: { readonly history: readonly Choice[] }) {
  const { t } = useTranslation();

  return (
    <div className={classes['history']}>
      <Panel title={t('readings.history')}>
        {history.length === 0 && <PanelNote>{t('readings.none')}</PanelNote>}
        {history.map((choice, index) => (
          <ChoiceRow key={choice.at} choice={choice} before={history[index + 1]} />
        ))}
      </Panel>
    </div>
  );
}

function ChoiceRow(props: { readonly choice: Choice; readonly before: Choice | undefined }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { choice, before } = props;
  const { day, time } = inLisbon(choice.at);
  const old = before ?? { choices: defaultChoices, marginDays: 0 };
  const answers = questions
    .filter(({ id }) => choice.choices[id] !== old.choices[id])
    .map(({ id }) => reasonOf(choice.choices, [id])[locale]);
  const margin =
    choice.marginDays === old.marginDays
      ? []
      : [t('readings.marginSet', { count: choice.marginDays })];
  const changed = [...answers, ...margin];

  return (
    <PanelRow>
      <p className={classes['reason']}>{choice.reason}</p>
      {changed.length === 0 && <p className={classes['hint']}>{t('readings.same')}</p>}
      <ul className={classes['changed']}>
        {changed.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p className={classes['hint']}>
        {t('readings.by', { name: choice.by.name, date: shortDay(day, locale), time })}
      </p>
    </PanelRow>
  );
}
