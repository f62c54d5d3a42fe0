import { useTranslation } from 'react-i18next';
import { wordCount } from '#domain/playbooks/note-text';
import classes from './note-panel.module.css';

/** Words so far, of those that the form takes: in words and in colour once there are too many. */
export function WordCount(props: { readonly text: string; readonly limit: number | null }) {
  const { t } = useTranslation();
  const { limit } = props;
  const words = wordCount(props.text);
  if (limit === null) return <span>{t('note.wordsAlone', { count: words })}</span>;
  const over = words - limit;

  return (
    <span className={classes[over > 0 ? 'over' : 'count']}>
      {t('note.words', { n: words, max: limit })}
      <span role="status">{over > 0 && ` · ${t('note.over', { count: over })}`}</span>
    </span>
  );
}
