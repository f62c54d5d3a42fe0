import { csvLine, restore } from './csv.ts';

describe('a cell of a CSV file', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    ['João da Silva, Lda.', 'João da Silva, Lda.'],
    ['a;b', '"a;b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+351 910', "'+351 910"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['\n=1', '"\'\n=1"'],
    ['\0=1', "'\0=1"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    [';=1+1', `";'=1+1"`],
    ['a;=cmd', `"a;'=cmd"`],
    ['a;@x;+1', `"a;'@x;'+1"`],
    ["'=1", "''=1"],
    ['a=1', 'a=1'],
    ["it's", "it's"],
  ])('%j is written as %j and read back as it was', (text, written) => {
    expect(csvLine([text])).toBe(`${written}\r\n`);

    const cell = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
    expect(restore(cell)).toBe(text);
  });

  it('stands beside the others of its line', () => {
    expect(csvLine(['a', 1, null, 'b;c'])).toBe('a;1;;"b;c"\r\n');
  });
});
