import type { Receipt, ReceiptHolder } from '#domain/receipts/check-receipt';

import { civilDate } from '#domain/calendar/civil-date';
import { checkReceipt } from '#domain/receipts/check-receipt';
import { readCategory, readDocument, readValidity } from '#domain/receipts/receipt-lines';

const temporary: Receipt = {
  issuedOn: civilDate('2026-05-20'),
  category: 'Art. 15.º Lei 37/2006',
  document: 'Cartão de Residência',
  validity: '5 anos',
};
const permanent: Receipt = {
  issuedOn: civilDate('2026-05-20'),
  category: 'Art. 17.º Lei 37/2006',
  document: 'Cartão de Residência Permanente',
  validity: '10 anos',
};
const threeYears: ReceiptHolder = {
  askedFor: 'art_15',
  residentSince: civilDate('2023-05-02'),
  sponsorSince: civilDate('2023-01-10'),
};
const sixYears: ReceiptHolder = {
  askedFor: 'art_17',
  residentSince: civilDate('2020-05-02'),
  sponsorSince: civilDate('2020-01-10'),
};

describe('the receipt of an appointment', () => {
  it.each<[string, Receipt, ReceiptHolder, string, readonly string[]]>([
    ['all three lines of art. 15', temporary, threeYears, 'matches', []],
    ['all three lines of art. 17 after six years', permanent, sixYears, 'matches', []],
    [
      'the case of May 2026: three years resident, entered as permanent',
      permanent,
      threeYears,
      'misclassified',
      [
        'category mismatch',
        'document mismatch',
        'validity mismatch',
        'residence red_flag',
        'sponsor red_flag',
      ],
    ],
    [
      'one line alone that differs',
      { ...temporary, validity: '10 anos' },
      threeYears,
      'misclassified',
      ['validity mismatch', 'residence red_flag', 'sponsor red_flag'],
    ],
    [
      'a third-country permit for whoever renews an EU family card',
      {
        ...temporary,
        category: 'Art. 75.º Lei 23/2007',
        document: 'Título de Residência',
        validity: '2 anos',
      },
      threeYears,
      'misclassified',
      ['category mismatch', 'document mismatch', 'validity mismatch'],
    ],
    [
      'art. 17 asked for with the sponsor four years here',
      permanent,
      { ...sixYears, sponsorSince: civilDate('2022-05-02') },
      'misclassified',
      ['sponsor red_flag'],
    ],
    [
      'art. 17 asked for, art. 15 entered, after six years',
      temporary,
      sixYears,
      'misclassified',
      ['category mismatch', 'document mismatch', 'validity mismatch'],
    ],
    [
      'a permanent-card fee with three right lines: a hint, no more',
      { ...temporary, fee: 250 },
      threeYears,
      'matches',
      ['fee hint'],
    ],
    ['the fee of the temporary card', { ...temporary, fee: 160 }, threeYears, 'matches', []],
    ['a fee that is in no band', { ...temporary, fee: 15 }, threeYears, 'matches', []],
    [
      'a line that cannot be read',
      { issuedOn: temporary.issuedOn, category: 'Art. 15.º', document: 'Cartão de Residência' },
      threeYears,
      'unsure',
      ['validity unread'],
    ],
    [
      'art. 17 with dates that nobody knows',
      permanent,
      { askedFor: 'art_17' },
      'unsure',
      ['residence unread', 'sponsor unread'],
    ],
    [
      'an empty receipt',
      { issuedOn: temporary.issuedOn, category: '', document: ' ', validity: '-' },
      threeYears,
      'unsure',
      ['category unread', 'document unread', 'validity unread'],
    ],
  ])('with %s', (_what, receipt, holder, verdict, reasons) => {
    const checked = checkReceipt(receipt, holder);

    expect(checked.verdict).toBe(verdict);
    expect(checked.reasons.map(({ line, weight }) => `${line} ${weight}`)).toEqual(reasons);
    for (const { says } of [...checked.reasons, { says: checked.next }]) {
      expect(says.pt).not.toBe(says.en);
    }
  });

  it.each([
    ['2021-05-20', 'matches'],
    ['2021-05-21', 'misclassified'],
  ])('counts five years from %s to the day of the appointment: %s', (since, verdict) => {
    const holder = { ...sixYears, residentSince: civilDate(since) };

    expect(checkReceipt(permanent, holder).verdict).toBe(verdict);
  });

  it('does not let a fee alone misclassify a file', () => {
    for (const fee of [230, 280, 255.5]) {
      expect(checkReceipt({ ...temporary, fee }, threeYears).verdict).toBe('matches');
    }
  });
});

describe('the lines of a receipt, as counters write them', () => {
  it.each([
    ['Art. 15.º Lei 37/2006', 'art_15'],
    ['ARTIGO 17.º DA LEI N.º 37/2006', 'art_17'],
    ['art 15 - renovação', 'art_15'],
    ['Art. 15.º Lei 23/2007', 'other'],
    ['Art. 122.º Lei 23/2007', 'other'],
    ['Art. 150.º', 'other'],
    ['Renovação', undefined],
    [undefined, undefined],
  ])('category %s is %s', (line, reading) => expect(readCategory(line)).toBe(reading));

  it.each([
    ['Cartão de Residência', 'art_15'],
    ['CARTAO  DE RESIDENCIA PERMANENTE', 'art_17'],
    ['Título de Residência Permanente', 'other'],
    ['', undefined],
  ])('document %s is %s', (line, reading) => expect(readDocument(line)).toBe(reading));

  it.each([
    ['5 anos', 'art_15'],
    ['10 Anos', 'art_17'],
    ['60 meses', 'art_15'],
    ['2 anos', 'other'],
    ['15 anos', 'other'],
    ['até 2031', undefined],
  ])('validity %s is %s', (line, reading) => expect(readValidity(line)).toBe(reading));
});
