import { useTranslation } from 'react-i18next';
import { fieldsIn, isStated } from '#domain/playbooks/note-text';
import type { ComposedNote } from '../../api/types.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './note-panel.module.css';

/** What is missing from the text as it stands, by name: fields in braces, statements that were edited away, open questions. */
export function NoteFindings(props: { readonly composed: ComposedNote; readonly text: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { composed, text } = props;
  const left = fieldsIn(text);
  const missing = composed.missing.filter(({ field }) => left.includes(field));
  const unstated = composed.statements.filter(({ signs }) => !isStated(text, signs));
  const asked = composed.questions;
  if (missing.length + unstated.length + asked.length === 0) {
    return (
      <p className={classes['complete']}>
        <Icon name="check" /> {t('note.complete')}
      </p>
    );
  }

  return (
    <>
      <Finding title={t('note.missing')} items={missing.map(({ name }) => name[locale])} />
      <Finding title={t('note.unstated')} items={unstated.map(({ says }) => says[locale])} />
      <Finding title={t('note.asked')} items={asked.map(({ asks }) => asks[locale])} />
    </>
  );
}

function Finding(props: { readonly title: string; readonly items: readonly string[] }) {
  if (props.items.length === 0) return null;

  return (
    <div className={classes['finding']}>
      <p>
        <Icon name="overdue" /> {props.title}
      </p>
      <ul>
        {props.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
