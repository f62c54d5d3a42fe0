import { mrzCheckDigit, readMrz } from '#domain/identifiers/mrz';

const passport = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const card = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];
const portuguese = [
  'IRPRTXY12345671<<<<<<<<<<<<<<<',
  '9003152F2812313GBR<<<<<<<<<<<6',
  'HAMILTON<<MARY<JANE<<<<<<<<<<<',
];

describe('the check digit of ICAO 9303', () => {
  it.each([
    ['AB2134<<<', 5],
    ['A12345678', 4],
    ['520727', 3],
    ['850101', 9],
    ['L898902C3', 6],
    ['D23145890', 7],
    ['', 0],
  ])('of %s is %i', (text, digit) => expect(mrzCheckDigit(text)).toBe(digit));

  it('does not exist for what no zone holds', () => expect(mrzCheckDigit('ab 1')).toBeUndefined());
});

describe('the machine-readable zone', () => {
  it('of a passport is read', () => {
    expect(readMrz(passport.join('\n'))).toEqual({
      ok: true,
      mrz: {
        format: 'TD3',
        documentCode: 'P',
        issuer: 'UTO',
        documentNumber: 'L898902C3',
        nationality: 'UTO',
        birth: '740812',
        expiry: '120415',
        sex: 'F',
        surname: 'ERIKSSON',
        givenNames: 'ANNA MARIA',
      },
    });
  });

  it('of a card is read, also in small letters and with spaces', () => {
    const typed = ` ${card.join('\r\n').toLowerCase()} \n`;

    expect(readMrz(typed)).toMatchObject({
      ok: true,
      mrz: { format: 'TD1', documentNumber: 'D23145890', surname: 'ERIKSSON' },
    });
  });

  it('of a Portuguese residence card is read', () => {
    expect(readMrz(portuguese.join('\n'))).toMatchObject({
      ok: true,
      mrz: {
        documentCode: 'IR',
        issuer: 'PRT',
        documentNumber: 'XY1234567',
        nationality: 'GBR',
        birth: '900315',
        expiry: '281231',
        givenNames: 'MARY JANE',
      },
    });
  });

  it.each([
    ['L898902C3', 'L898902C4', ['document_number', 'composite']],
    ['7408122', '7408132', ['birth', 'composite']],
    ['1204159', '1204149', ['expiry', 'composite']],
    ['ZE184226B<<<<<1', 'ZE184226B<<<<<2', ['optional', 'composite']],
    ['10', '11', ['composite']],
  ])('in which %s was read as %s names what does not fit', (right, wrong, checks) => {
    const [first = '', second = ''] = passport;
    const at = right === '10' ? second.length - 2 : second.indexOf(right);
    const misread = second.slice(0, at) + wrong + second.slice(at + right.length);

    expect(readMrz(`${first}\n${misread}`)).toMatchObject({ ok: false, wrong: checks });
  });

  it('catches every single digit of the second line that is misread as its neighbour', () => {
    const [first = '', second = ''] = passport;
    for (const [index, character] of Array.from(second).entries()) {
      if (!/\d/.test(character)) continue;
      const misread =
        second.slice(0, index) + ((Number(character) + 1) % 10) + second.slice(index + 1);

      expect([index, readMrz(`${first}\n${misread}`).ok]).toEqual([index, false]);
    }
  });

  it('allows a filler for the digit of an empty optional field', () => {
    const [first = '', second = ''] = passport;
    const empty = `${second.slice(0, 28)}${'<'.repeat(15)}`;
    const composite = mrzCheckDigit(empty.slice(0, 10) + empty.slice(13, 20) + empty.slice(21, 43));

    expect(readMrz(`${first}\n${empty}${composite}`).ok).toBe(true);
  });

  it.each([
    ['', 'nothing'],
    [passport[0] ?? '', 'one line'],
    [card.slice(0, 2).join('\n'), 'two lines of a card'],
    [passport.join('\n').replace('ERIKSSON', 'ERIKSS0?'), 'a character of no zone'],
  ])('%j is none: %s', (text) => {
    expect(readMrz(text)).toMatchObject({ ok: false, wrong: [] });
  });
});
