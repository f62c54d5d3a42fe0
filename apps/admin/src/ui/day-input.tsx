import { DateInput, type DateInputProps } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { parseTypedDay } from './parse-typed-day.ts';

/** A day, typed as DD/MM/AAAA or picked; its value is YYYY-MM-DD. */
export function DayInput(props: DateInputProps) {
  const { t } = useTranslation();

  return (
    <DateInput
      valueFormat="DD/MM/YYYY"
      dateParser={parseTypedDay}
      placeholder={t('app.dateFormat')}
      clearable
      autoComplete="off"
      {...props}
    />
  );
}
