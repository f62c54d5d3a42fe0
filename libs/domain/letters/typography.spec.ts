import { civilDate } from '#domain/calendar/civil-date';
import { longDate, typeset } from '#domain/letters/typography';

describe('Portuguese typography', () => {
  it.each([
    ['Lei n.º 37/2006', 'Lei n.º~37/2006'],
    ['o art.º 165.º, n.º 2, do CPA', 'o art.º~165.º, n.º~2, do CPA'],
    ['os arts. 184.º a 186.º', 'os arts.~184.º a 186.º'],
    ['no prazo de 10 dias úteis', 'no prazo de 10~dias úteis'],
    ['ou de 3 meses', 'ou de 3~meses'],
    ['de 9 de agosto', 'de 9~de agosto'],
    ['Migrações e Asilo, I. P.', 'Migrações e Asilo, I.~P.'],
    ['Exmos. Senhores,', 'Exmos.~Senhores,'],
    ['Em 2026 de novo', 'Em 2026 de novo'],
  ])('«%s» keeps together what belongs together', (text, set) => {
    expect(typeset(text).replaceAll('\u00a0', '~')).toBe(set);
  });

  it.each([
    ['2026-11-28', '28~de~novembro~de~2026'],
    ['2026-03-01', '1~de~março~de~2026'],
  ])('%s is written out in one piece', (date, words) => {
    expect(longDate(civilDate(date)).replaceAll('\u00a0', '~')).toBe(words);
  });
});
