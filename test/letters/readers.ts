import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

const has = (tool: string) => spawnSync(tool, ['-v']).error === undefined;
const isCi = process.env['CI'] === 'true';

/** Whether poppler reads PDFs here: in CI it must, elsewhere the tests say why they are left out. */
export const hasPoppler = isCi || has('pdftotext');
/** LibreOffice is too large to ask for: where it is, it reads the DOCX too. */
export const hasOffice = has('soffice');

/** What poppler reads in a PDF, as plain words: lines are joined, hard spaces are spaces. */
export function textOfPdf(content: Buffer): string {
  return plain(execFileSync('pdftotext', ['-', '-'], { input: content, encoding: 'utf8' }));
}

/** The same words, page by page. */
export function pagesOfPdf(content: Buffer): string[] {
  return execFileSync('pdftotext', ['-', '-'], { input: content, encoding: 'utf8' })
    .split('\f')
    .slice(0, -1)
    .map(plain);
}

/** The fonts of a PDF, as poppler lists them: name, and whether it is embedded. */
export function fontsOfPdf(content: Buffer): { name: string; isEmbedded: boolean }[] {
  return inFile(content, 'pdf', (file) =>
    execFileSync('pdffonts', [file], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .slice(2)
      .map((line) => ({
        name: line.split(/\s+/)[0] ?? '',
        isEmbedded: /Identity-H\s+yes/.test(line),
      })),
  );
}

/** The words of a DOCX, out of its parts as any archiver unpacks them. */
export function textOfDocx(content: Buffer): string {
  const part = unzipSync(new Uint8Array(content))['word/document.xml'];
  if (!part) throw new Error('a DOCX has a document');
  const text = strFromU8(part)
    .replaceAll('</w:p>', '\n')
    .replaceAll('<w:tab/>', ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

  return plain(text);
}

/** The words of a DOCX as LibreOffice shows them. */
export function textInOffice(content: Buffer): string {
  return inFile(content, 'docx', (file, folder) => {
    const home = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      'soffice',
      [home, '--headless', '--convert-to', 'txt:Text', '--outdir', folder, file],
      { stdio: 'ignore' },
    );

    return plain(readFileSync(file.replace(/docx$/, 'txt'), 'utf8'));
  });
}

function inFile<T>(content: Buffer, ending: string, work: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'prazo-letter-'));
  const file = join(folder, `letter.${ending}`);
  try {
    writeFileSync(file, content);

    return work(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
