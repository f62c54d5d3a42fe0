import type { DayRule, HolidayRule } from '#domain/calendar/holiday-rule';
import type { Text } from '#domain/calendar/text';

import { civilDate } from '#domain/calendar/civil-date';
import { easter, fixed } from '#domain/calendar/holiday-rule';

// Lei 23/2012 took four holidays out of the calendar; they came back in 2016.
const suspended = {
  from: civilDate('2013-01-01'),
  to: civilDate('2015-12-31'),
  citation: 'Lei 23/2012, de 25 de junho',
};

/**
 * The thirteen mandatory holidays of Código do Trabalho art. 234. Carnival Tuesday and Easter Monday
 * are none: the first is optional (art. 235), the second is nothing.
 */
export const nationalHolidays: readonly HolidayRule[] = [
  national({ pt: 'Ano Novo', en: "New Year's Day" }, fixed(1, 1)),
  national({ pt: 'Sexta-feira Santa', en: 'Good Friday' }, easter(-2)),
  national({ pt: 'Domingo de Páscoa', en: 'Easter Sunday' }, easter(0)),
  national({ pt: 'Dia da Liberdade', en: 'Freedom Day' }, fixed(4, 25)),
  national({ pt: 'Dia do Trabalhador', en: 'Labour Day' }, fixed(5, 1)),
  { ...national({ pt: 'Corpo de Deus', en: 'Corpus Christi' }, easter(60)), suspended },
  national({ pt: 'Dia de Portugal', en: 'Portugal Day' }, fixed(6, 10)),
  national({ pt: 'Assunção de Nossa Senhora', en: 'Assumption Day' }, fixed(8, 15)),
  { ...national({ pt: 'Implantação da República', en: 'Republic Day' }, fixed(10, 5)), suspended },
  { ...national({ pt: 'Todos os Santos', en: "All Saints' Day" }, fixed(11, 1)), suspended },
  {
    ...national(
      { pt: 'Restauração da Independência', en: 'Restoration of Independence' },
      fixed(12, 1),
    ),
    suspended,
  },
  national({ pt: 'Imaculada Conceição', en: 'Immaculate Conception' }, fixed(12, 8)),
  national({ pt: 'Natal', en: 'Christmas Day' }, fixed(12, 25)),
];

function national(name: Text, day: DayRule): HolidayRule {
  return {
    name,
    scope: 'national',
    day,
    citation: 'Código do Trabalho, art. 234',
    confidence: 'law',
  };
}
