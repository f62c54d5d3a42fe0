import type { CalendarEntry } from '#domain/calendar/calendar-entry';
import type { DayRule } from '#domain/calendar/day-rule';
import type { Text } from '#domain/calendar/text';

import { civilDate } from '#domain/calendar/civil-date';
import { easter, fixed } from '#domain/calendar/day-rule';

/**
 * The thirteen mandatory holidays of Código do Trabalho art. 234. Carnival Tuesday and Easter Monday
 * are none: the first is optional (art. 235), the second is nothing.
 */
export const nationalHolidays: readonly CalendarEntry[] = [
  national('new_year', { pt: 'Ano Novo', en: "New Year's Day" }, fixed(1, 1)),
  national('good_friday', { pt: 'Sexta-feira Santa', en: 'Good Friday' }, easter(-2)),
  national('easter', { pt: 'Domingo de Páscoa', en: 'Easter Sunday' }, easter(0)),
  national('freedom', { pt: 'Dia da Liberdade', en: 'Freedom Day' }, fixed(4, 25)),
  national('labour', { pt: 'Dia do Trabalhador', en: 'Labour Day' }, fixed(5, 1)),
  ...suspended('corpus_christi', { pt: 'Corpo de Deus', en: 'Corpus Christi' }, easter(60)),
  national('portugal', { pt: 'Dia de Portugal', en: 'Portugal Day' }, fixed(6, 10)),
  national('assumption', { pt: 'Assunção de Nossa Senhora', en: 'Assumption Day' }, fixed(8, 15)),
  ...suspended('republic', { pt: 'Implantação da República', en: 'Republic Day' }, fixed(10, 5)),
  ...suspended('all_saints', { pt: 'Todos os Santos', en: "All Saints' Day" }, fixed(11, 1)),
  ...suspended(
    'restoration',
    { pt: 'Restauração da Independência', en: 'Restoration of Independence' },
    fixed(12, 1),
  ),
  national('immaculate', { pt: 'Imaculada Conceição', en: 'Immaculate Conception' }, fixed(12, 8)),
  national('christmas', { pt: 'Natal', en: 'Christmas Day' }, fixed(12, 25)),
];

function national(key: string, name: Text, day: DayRule): CalendarEntry {
  return {
    key: `holiday.national.${key}`,
    effect: 'suspends',
    extent: 'full',
    scope: { kind: 'country', code: 'PT' },
    name,
    day,
    citation: 'Código do Trabalho, art. 234',
    confidence: 'law',
  };
}

// Lei 23/2012 took four holidays out of the calendar from 2013 to 2015; they came back in 2016.
function suspended(key: string, name: Text, day: DayRule): CalendarEntry[] {
  const entry = national(key, name, day);
  const citation = `${entry.citation}; sem efeito de 2013 a 2015 (Lei 23/2012, de 25 de junho)`;

  return [
    { ...entry, key: `${entry.key}.until_2012`, citation, validTo: civilDate('2012-12-31') },
    { ...entry, validFrom: civilDate('2016-01-01') },
  ];
}
