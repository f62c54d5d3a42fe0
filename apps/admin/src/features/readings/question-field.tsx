import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { reasonOf } from '#domain/deadlines/readings';
import type { ReadingChoices } from '../../api/types.ts';
import { ConfidenceMark } from '../../deadline/confidence-mark.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import type { Question } from './questions.ts';
import classes from './readings.module.css';

/** One open question: why it is open, both answers with what they do, and its source. */
export function QuestionField(props: {
  readonly question: Question;
  readonly choices: ReadingChoices;
  readonly isDisabled: boolean;
  readonly onChoose: (choices: ReadingChoices) => void;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { question, choices } = props;
  const { id, source } = question;
  const options = question.answers.map(({ value, means }) => ({
    value,
    means,
    choices: { ...choices, [id]: value },
  }));

  return (
    <section className={classes['question']}>
      <Radio.Group
        value={choices[id]}
        onChange={(value) => {
          const chosen = options.find((option) => option.value === value);
          if (chosen) props.onChoose(chosen.choices);
        }}
        label={t(`readings.question.${id}`)}
        description={t(`readings.why.${id}`)}
        classNames={{ label: classes['label'] ?? '', description: classes['why'] ?? '' }}
      >
        <div className={classes['answers']}>
          {options.map((option, index) => (
            <Radio
              key={option.value}
              value={option.value}
              disabled={props.isDisabled}
              label={
                <>
                  {sentence(reasonOf(option.choices, [id])[locale])}
                  {index === 0 && <small> ({t('readings.usual')})</small>}
                </>
              }
              description={t(option.means)}
            />
          ))}
        </div>
      </Radio.Group>
      <p className={classes['source']}>
        {source.text} <ConfidenceMark confidence={source.confidence} />
      </p>
    </section>
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
