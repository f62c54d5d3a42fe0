import type { Text } from '#domain/calendar/text';

/** What the machine-readable zone of a passport (TD3) or of a card (TD1) says. */
export type Mrz = {
  readonly format: 'TD1' | 'TD3';
  readonly documentCode: string;
  readonly issuer: string;
  readonly documentNumber: string;
  readonly nationality: string;
  /** YYMMDD, as printed: the century is not in it. */
  readonly birth: string;
  readonly expiry: string;
  readonly sex: string;
  readonly surname: string;
  readonly givenNames: string;
};

export type MrzReading =
  | { readonly ok: true; readonly mrz: Mrz }
  | { readonly ok: false; readonly why: Text; readonly wrong: readonly MrzCheck[] };

export type MrzCheck = 'document_number' | 'birth' | 'expiry' | 'optional' | 'composite';

const shapeless: Text = {
  pt: 'Não são as linhas de um passaporte (2 de 44) nem de um cartão (3 de 30).',
  en: 'These are not the lines of a passport (2 of 44) or of a card (3 of 30).',
};
const misread: Text = {
  pt: 'Um algarismo de controlo não bate certo: reler as linhas.',
  en: 'A check digit does not fit: read the lines again.',
};

/** The check digit of ICAO 9303: weights 7, 3, 1; letters from 10, filler 0. Undefined for other characters. */
export function mrzCheckDigit(text: string): number | undefined {
  if (!/^[A-Z0-9<]*$/.test(text)) return undefined;
  const weights = [7, 3, 1];
  const sum = Array.from(text).reduce(
    (total, character, index) => total + valueOf(character) * (weights[index % 3] ?? 0),
    0,
  );

  return sum % 10;
}

/** Reads the zone. The check digits are certain, so one that does not fit refuses it. */
export function readMrz(text: string): MrzReading {
  const lines = text
    .toUpperCase()
    .split(/\r?\n/)
    .map((line) => line.replaceAll(' ', ''))
    .filter((line) => line !== '');
  const [first = '', second = '', third = ''] = lines;
  const isClean = lines.every((line) => /^[A-Z0-9<]+$/.test(line));
  const isCard = lines.length === 3 && lines.every(({ length }) => length === 30);
  const isPassport = lines.length === 2 && lines.every(({ length }) => length === 44);
  if (!isClean || !(isCard || isPassport)) return { ok: false, why: shapeless, wrong: [] };

  return isCard ? readCard(first, second, third) : readPassport(first, second);
}

function readPassport(first: string, second: string): MrzReading {
  const wrong = failing([
    ['document_number', second.slice(0, 9), second.charAt(9)],
    ['birth', second.slice(13, 19), second.charAt(19)],
    ['expiry', second.slice(21, 27), second.charAt(27)],
    ['optional', second.slice(28, 42), second.charAt(42)],
    [
      'composite',
      second.slice(0, 10) + second.slice(13, 20) + second.slice(21, 43),
      second.charAt(43),
    ],
  ]);
  if (wrong.length > 0) return { ok: false, why: misread, wrong };

  return {
    ok: true,
    mrz: {
      format: 'TD3',
      documentNumber: bare(second.slice(0, 9)),
      nationality: bare(second.slice(10, 13)),
      birth: second.slice(13, 19),
      sex: second.charAt(20),
      expiry: second.slice(21, 27),
      ...heading(first),
      ...names(first.slice(5)),
    },
  };
}

function readCard(first: string, second: string, third: string): MrzReading {
  const wrong = failing([
    ['document_number', first.slice(5, 14), first.charAt(14)],
    ['birth', second.slice(0, 6), second.charAt(6)],
    ['expiry', second.slice(8, 14), second.charAt(14)],
    [
      'composite',
      first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29),
      second.charAt(29),
    ],
  ]);
  if (wrong.length > 0) return { ok: false, why: misread, wrong };

  return {
    ok: true,
    mrz: {
      format: 'TD1',
      documentNumber: bare(first.slice(5, 14)),
      nationality: bare(second.slice(15, 18)),
      birth: second.slice(0, 6),
      sex: second.charAt(7),
      expiry: second.slice(8, 14),
      ...heading(first),
      ...names(third),
    },
  };
}

// An optional field that is empty may have a filler for its digit.
function failing(checks: readonly (readonly [MrzCheck, string, string])[]): MrzCheck[] {
  return checks
    .filter(([, text, digit]) => {
      const isEmpty = digit === '<' && /^<+$/.test(text);

      return !isEmpty && String(mrzCheckDigit(text)) !== digit;
    })
    .map(([check]) => check);
}

function heading(first: string): Pick<Mrz, 'documentCode' | 'issuer'> {
  return { documentCode: bare(first.slice(0, 2)), issuer: bare(first.slice(2, 5)) };
}

function names(text: string): Pick<Mrz, 'surname' | 'givenNames'> {
  const [surname = '', givenNames = ''] = text.split('<<');

  return { surname: words(surname), givenNames: words(givenNames) };
}

function words(text: string): string {
  return text.replace(/<+/g, ' ').trim();
}

function bare(text: string): string {
  return text.replace(/<+$/, '');
}

function valueOf(character: string): number {
  if (character === '<') return 0;

  return Number.parseInt(character, 36);
}
