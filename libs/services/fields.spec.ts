import { CivilDay, line, prose } from './fields.ts';

describe('fields', () => {
  it.each(['Ana', "O'Neill", '王小明', 'محمد', 'René', '👩‍👧 Silva', 'NULL', '-'])(
    '%s is a line of text',
    (text) => {
      expect(line(200).parse(text)).toBe(text.normalize('NFC'));
    },
  );

  it.each(['', '   ', 'a\nb', 'a\u0000b', 'a\r\nBcc: x@y', 'a'.repeat(201), '\u2028', '\ud800'])(
    '%j is not a line of text',
    (text) => {
      expect(line(200).safeParse(text).success).toBe(false);
    },
  );

  it('a note may have lines and tabs, but no control characters', () => {
    expect(prose(100).parse(' a\n\tb ')).toBe('a\n\tb');
    expect(prose(100).safeParse('a\u0007b').success).toBe(false);
  });

  it.each(['2026-02-28', '2028-02-29', '1900-01-01'])('%s is a day', (text) => {
    expect(CivilDay.parse(text)).toBe(text);
  });

  it.each([
    '2026-02-30',
    '2027-02-29',
    '0000-00-00',
    '9999-12-31',
    '31/03/2026',
    '2026-3-1',
    '2026-03-29T01:30',
  ])('%s is not a day', (text) => {
    expect(CivilDay.safeParse(text).success).toBe(false);
  });
});
