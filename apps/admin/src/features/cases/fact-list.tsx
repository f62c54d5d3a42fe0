import { useTranslation } from 'react-i18next';
import type { CaseFacts } from '../../api/types.ts';
import { dateText } from '../../ui/dates.ts';
import { PanelNote } from '../../ui/panel.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './fact-list.module.css';

/** Each question with its answer and whether people or the file say it; open questions first. */
export function FactList({ facts }: { readonly facts: CaseFacts }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const rows = [
    ...facts.questions.map(({ fact, asks }) => ({
      fact,
      asks,
      answer: undefined,
      from: undefined,
    })),
    ...facts.days.map(({ fact, asks, on, from }) => ({
      fact,
      asks,
      answer: on ? dateText(on, locale) : t('facts.noDay'),
      from,
    })),
    ...facts.answers.map(({ fact, asks, is, from }) => ({
      fact,
      asks,
      answer: t(is ? 'guards.yes' : 'guards.no'),
      from,
    })),
  ];
  // To whoever does not work on the file it is not said what the procedure asks.
  if (rows.length === 0) return facts.guards && <PanelNote>{t('facts.none')}</PanelNote>;

  return (
    <dl className={classes['facts']}>
      {rows.map(({ fact, asks, answer, from }) => (
        <div key={fact}>
          <dt>
            {asks[locale]}
            {facts.terms
              .filter((term) => term.fact === fact)
              .map(({ rule }) => (
                <small key={rule.pt}>{t('facts.term', { rule: rule[locale] })}</small>
              ))}
          </dt>
          <dd data-open={answer === undefined || undefined}>
            {answer ?? t('facts.open')}
            {from === 'file' && <small>{t('facts.fromFile')}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
