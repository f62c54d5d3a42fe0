import { civilDate } from '#domain/calendar/civil-date';
import { dateWords } from '#domain/deadlines/date-words';
import { documents } from '#domain/playbooks/pieces/documents';
import type { Block, Line, Paper } from '#platform/print/paper';
import { sheetPaper } from '../control-sheet/sheet-paper.ts';
import { statusWords, triggerWords } from '../control-sheet/sheet-words.ts';
import { isDocument } from '../documents/document-name.ts';
import { leftOut, type LeftOut } from './bundle-words.ts';
import { chronologyOf } from './chronology.ts';
import type { Evidence, EvidenceFile } from './read-evidence.ts';

const plain = (text: string): Line => [{ text }];
const bold = (text: string): Line => [{ text, isBold: true }];
const day = (date: string) => dateWords(civilDate(date), 'pt');
export const bundleTitle = 'Pasta de prova';

/** A line of the index: null while nobody knows its page. */
export type Entry = { readonly name: string; readonly page: number | null };

export function paperOf({ firm }: Evidence, title: string, blocks: readonly Block[]): Paper {
  return {
    language: 'pt',
    title,
    author: firm.name,
    letterhead: [],
    foot: null,
    blocks: [{ kind: 'heading', text: title }, ...blocks],
  };
}

/** The cover and the index. Its length depends on how many entries there are, not on their pages. */
export function coverPaper(
  evidence: Evidence,
  { printedOn, entries }: { readonly printedOn: string; readonly entries: readonly Entry[] },
): Paper {
  const { firm, person, office, playbook, lawyer, requestedBy, files } = evidence;
  const rows = [
    ['Pessoa', person],
    ['Procedimento', playbook],
    ['Loja AIMA', office],
    ['Advogado responsável', lawyer],
    ['Feita em', printedOn],
    ['Feita por', requestedBy],
    ['Documentos', String(files.length)],
  ] as const;

  return {
    ...paperOf(evidence, bundleTitle, [
      {
        kind: 'table',
        shares: [1, 3],
        rows: rows.map(([name, value]) => [bold(name), plain(value)]),
      },
      { kind: 'heading', text: 'Índice' },
      {
        kind: 'table',
        shares: [6, 1],
        head: ['Parte', 'Página'],
        rows: entries.map(({ name, page }) => [plain(name), plain(page ? String(page) : '—')]),
      },
    ]),
    letterhead: [firm.name, ...(firm.address?.split('\n') ?? [])].map(plain),
  };
}

export function chronologyPaper(evidence: Evidence): Paper {
  return paperOf(evidence, 'Cronologia', [
    {
      kind: 'table',
      shares: [2, 4, 6],
      head: ['Dia', 'Facto', 'Pormenores'],
      rows: chronologyOf(evidence).map(({ on, what, details }) => [
        plain(day(on)),
        plain(what),
        plain(details),
      ]),
    },
    { kind: 'heading', text: 'Prazos' },
    {
      kind: 'table',
      shares: [5, 2, 2, 3],
      head: ['Prazo', 'Data legal', 'Data segura', 'Estado'],
      rows: evidence.deadlines.map(({ view }) => [
        plain(view.rule.name.pt),
        plain(day(view.legalOn)),
        plain(day(view.safeOn)),
        plain(statusWords[view.status]),
      ]),
    },
  ]);
}

/** The whole calculation of each date, as the control sheet prints it, without the room to sign. */
export function tracesPaper(evidence: Evidence, printedOn: string): Paper {
  const blocks = evidence.deadlines.flatMap((deadline) =>
    sheetPaper({ ...deadline, printedOn }).blocks.filter(({ kind }) => kind !== 'signatures'),
  );

  return paperOf(evidence, 'Cálculo dos prazos', blocks);
}

export function notesPaper(evidence: Evidence): Paper {
  return paperOf(
    evidence,
    'Textos enviados',
    evidence.notes.flatMap(({ kind, filedOn, text }): Block[] => [
      { kind: 'heading', text: `${triggerWords[kind]} de ${day(filedOn)}` },
      { kind: 'lines', lines: text.split('\n').map(plain) },
    ]),
  );
}

/** What stands in the place of a document whose pages are not here. */
export function sheetFor(
  evidence: Evidence,
  { file, number, reason }: { file: EvidenceFile; number: number; reason: LeftOut },
): Paper {
  return paperOf(evidence, `Documento ${number}`, [
    {
      kind: 'table',
      shares: [1, 3],
      rows: [
        [bold('Ficheiro'), plain(file.name)],
        [bold('O que é'), plain(documentWords(file))],
        [bold('Recebido em'), plain(day(file.receivedOn))],
        [bold('Tamanho'), plain(`${file.size} bytes`)],
        [bold('SHA-256'), plain(hashWords(file.sha256))],
      ],
    },
    { kind: 'paragraph', line: [{ text: leftOut[reason], isMarked: reason === 'altered' }] },
  ]);
}

export type Included = { readonly file: EvidenceFile; readonly reason: LeftOut | undefined };

export function hashesPaper(evidence: Evidence, included: readonly Included[]): Paper {
  return paperOf(evidence, 'Somas de verificação', [
    { kind: 'paragraph', line: plain(howToCheck) },
    {
      kind: 'table',
      shares: [1, 5, 6, 3],
      head: ['N.º', 'Ficheiro', 'SHA-256', 'Nesta pasta'],
      rows: included.map(({ file, reason }, index) => [
        plain(String(index + 1)),
        plain(file.name),
        plain(hashWords(file.sha256)),
        plain(reason === undefined ? 'páginas juntas' : 'só a folha'),
      ]),
    },
  ]);
}

const howToCheck =
  'Cada ficheiro foi guardado tal como foi recebido, e o SHA-256 é a sua soma nesse momento. Quem tiver o ficheiro original calcula a soma (Windows: certutil -hashfile FICHEIRO SHA256; macOS: shasum -a 256 FICHEIRO; Linux: sha256sum FICHEIRO) e compara-a com a desta tabela: se forem iguais, o ficheiro é o mesmo, byte por byte. As páginas juntas nesta pasta são cópias numeradas; uma assinatura eletrónica só pode ser validada no ficheiro original.';

export function documentWords({ documents: said }: EvidenceFile): string {
  const names = said.filter(isDocument).map((id) => documents[id].name.pt);

  return names.length > 0 ? names.join('; ') : 'Documento sem classificação';
}

/** In groups, so that it may break across lines and can be compared by eye. */
function hashWords(hash: string): string {
  return hash.replace(/(.{8})(?=.)/g, '$1 ');
}
