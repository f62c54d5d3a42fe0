import { readFileSync } from 'node:fs';
import { periodRecord, processingRecord } from './processing-record.ts';

const document = readFileSync('docs/privacy.md', 'utf8').replaceAll(/\n {2}/g, ' ');

describe('docs/privacy.md', () => {
  it('records what is processed as the register says it', () => {
    expect(sectionOf('## What is processed')).toBe(processingRecord());
  });

  it('names each period with its source, and says which nobody has confirmed', () => {
    expect(sectionOf('## How long it stays')).toBe(periodRecord());
    expect(periodRecord()).toContain('por confirmar');
  });
});

/** The list under a heading. */
function sectionOf(heading: string): string {
  const [, rest = ''] = document.split(`${heading}\n`);
  const [section = ''] = rest.split('\n## ');

  return section
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .join('\n');
}
