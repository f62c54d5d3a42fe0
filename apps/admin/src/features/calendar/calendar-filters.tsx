import { Checkbox, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { offices } from '#domain/calendar/offices';
import type { CalendarSearch } from '../../app/search.ts';
import { nowInLisbon } from '../../ui/lisbon-time.ts';
import classes from './calendar.module.css';
import { everywhere } from './dated-entries.ts';

const general = '';

export function CalendarFilters(props: {
  readonly search: CalendarSearch & { readonly ano: number };
  readonly onChange: (changes: CalendarSearch) => void;
  readonly count: string | undefined;
}) {
  const { t } = useTranslation();
  const { search, onChange } = props;

  return (
    <div className={classes['filters']}>
      <Select
        w={96}
        aria-label={t('calendar.year')}
        value={String(search.ano)}
        data={yearsAround(search.ano)}
        allowDeselect={false}
        onChange={(year) => onChange({ ano: Number(year) })}
      />
      <Select
        w={220}
        aria-label={t('calendar.effect')}
        placeholder={t('calendar.effectAll')}
        value={search.efeito ?? null}
        data={(['suspends', 'rolls'] as const).map((value) => ({
          value,
          label: t(`calendar.effects.${value}`),
        }))}
        clearable
        onChange={(value) =>
          onChange({ efeito: (['suspends', 'rolls'] as const).find((each) => each === value) })
        }
      />
      <Select
        w={250}
        aria-label={t('calendar.where')}
        value={search.onde ?? general}
        data={[
          { value: general, label: t('calendar.whereGeneral') },
          ...offices.map(({ key, name }) => ({
            value: key,
            label: t('calendar.officeOf', { name }),
          })),
          { value: everywhere, label: t('calendar.whereAll') },
        ]}
        searchable
        allowDeselect={false}
        onChange={(value) => onChange({ onde: value || undefined })}
      />
      <Checkbox
        label={t('calendar.history')}
        checked={search.retirados ?? false}
        onChange={(event) => onChange({ retirados: event.currentTarget.checked || undefined })}
      />
      <span className={classes['count']} role="status">
        {props.count}
      </span>
    </div>
  );
}

/** From three years ago to three years ahead, and the one that is shown. */
function yearsAround(shown: number): string[] {
  const now = Number(nowInLisbon().day.slice(0, 4));
  const near = Array.from({ length: 7 }, (_, index) => now - 3 + index);

  return [...new Set([...near, shown])].toSorted((a, b) => a - b).map(String);
}
