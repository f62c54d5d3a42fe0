import type { ComposedLetter, Line as Composed } from '#domain/letters/compose-letter';
import type { Block, Line, Paper } from '#platform/print/paper';

/** A composed letter as it is laid out on paper. */
export function letterPaper(
  letter: ComposedLetter,
  { title, firm }: { readonly title: string; readonly firm: string },
): Paper {
  const isLetter = letter.from !== 'parent';

  return {
    language: 'pt',
    title,
    author: firm,
    letterhead: letter.letterhead.flatMap(printedLines),
    foot: letter.from === 'firm' ? firm : '',
    blocks: [...(isLetter ? letterTop(letter) : declarationTop(letter)), ...bodyOf(letter)],
  };
}

function letterTop({ date, addressee, reference, subject }: ComposedLetter): Block[] {
  return [
    { kind: 'paragraph', line: printed(date), align: 'right' },
    { kind: 'lines', lines: addressee.flatMap(printedLines) },
    {
      kind: 'lines',
      lines: [
        ...(reference ? [[{ text: 'V/ referência: ', isBold: true }, ...printed(reference)]] : []),
        [{ text: `Assunto: ${subject}`, isBold: true }],
      ],
    },
  ];
}

function declarationTop({ subject }: ComposedLetter): Block[] {
  return [{ kind: 'heading', text: subject }];
}

function bodyOf(letter: ComposedLetter): Block[] {
  const { body, signature, enclosures, date, from } = letter;
  const annexes: Block[] = [
    { kind: 'heading', text: 'Anexos' },
    { kind: 'items', lines: enclosures.map(printed) },
  ];

  return [
    ...body.flatMap(({ kind, lines }): Block[] =>
      kind === 'items'
        ? [{ kind, lines: lines.map(printed) }]
        : lines.map((line) => ({ kind: 'paragraph', line: printed(line) })),
    ),
    // A letter bears its date on top.
    ...(from === 'parent'
      ? [{ kind: 'paragraph' as const, line: printed(date), align: 'right' as const }]
      : []),
    { kind: 'signatures', places: [signature.map(printed)] },
    ...(enclosures.length > 0 ? annexes : []),
  ];
}

function printed(line: Composed): Line {
  return line.map(({ text, isMissing }) => (isMissing ? { text, isMarked: true } : { text }));
}

/** An address is kept in lines. */
function printedLines(line: Composed): Line[] {
  const [span] = line;
  if (line.length !== 1 || !span) return [printed(line)];

  return span.text
    .split('\n')
    .flatMap((text) => (text.trim() === '' ? [] : [printed([{ ...span, text: text.trim() }])]));
}
