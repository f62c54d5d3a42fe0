import type { CivilDate } from '#domain/calendar/civil-date';

const hardSpace = '\u00a0';

const months = [
  'janeiro',
  'fevereiro',
  'março',
  'abril',
  'maio',
  'junho',
  'julho',
  'agosto',
  'setembro',
  'outubro',
  'novembro',
  'dezembro',
] as const;

/** What must not part from the word after it: abbreviations, and a number from what it counts. */
const joints = [
  /(?<=\b(?:n\.º|n\.os|art\.º|arts\.|al\.|I\.|Exmos\.)) /gu,
  /(?<=\d) (?=(?:dias?|meses|anos?|horas?)\b)/gu,
  /(?<=\b\d{1,2}) (?=de (?:janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)\b)/gu,
];

/** A Portuguese text whose abbreviations, numbers and dates no line break parts. */
export function typeset(text: string): string {
  return joints.reduce((set, joint) => set.replace(joint, hardSpace), text);
}

/** «28 de novembro de 2026», in one piece. */
export function longDate(date: CivilDate): string {
  const [year, month, day] = date.split('-');

  return [Number(day), 'de', months[Number(month) - 1], 'de', year].join(hardSpace);
}
