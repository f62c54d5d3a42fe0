import { civilDate } from '#domain/calendar/civil-date';
import { dateWords, dayWords, periodWords } from '#domain/deadlines/date-words';
import { explain } from '#domain/deadlines/explain';
import type { Trace } from '#domain/deadlines/trace';
import { questions } from '#domain/playbooks/facts';
import type { Block, Line, Paper } from '#platform/print/paper';
import type { DeadlineView } from '../deadlines/deadline-view.ts';
import type { SheetFacts } from './read-sheet-facts.ts';
import {
  channelWords,
  confidenceWords,
  kindWords,
  statusWords,
  triggerWords,
} from './sheet-words.ts';

type Sheet = {
  readonly view: DeadlineView;
  readonly trace: Trace;
  readonly traceHash: string;
  readonly facts: SheetFacts;
  readonly printedOn: string;
};

const day = (date: string) => dayWords(civilDate(date), 'pt');
const plain = (text: string): Line => [{ text }];
const bold = (text: string): Line => [{ text, isBold: true }];

/** The sheet as it is laid out: the dates and who answers for them on the first page, then the reasoning and its sources. */
export function sheetPaper(sheet: Sheet): Paper {
  const { view, trace, facts, printedOn } = sheet;
  const { sentence, steps } = explain(trace, 'pt');
  const title = 'Folha de controlo de prazo';

  return {
    language: 'pt',
    title,
    author: facts.firm.name,
    letterhead: [facts.firm.name, ...(facts.firm.address?.split('\n') ?? [])].map(plain),
    foot: `${title} · impressa em ${printedOn}`,
    blocks: [
      { kind: 'heading', text: `${title}: ${view.rule.name.pt}` },
      factsTable(sheet),
      {
        kind: 'signatures',
        places: ['Calculado por', 'Verificado por'].map((who) => [
          bold(who),
          plain('Nome:'),
          plain('Data:'),
        ]),
      },
      { kind: 'heading', text: 'Como se chega a esta data' },
      { kind: 'paragraph', line: plain(sentence) },
      { kind: 'items', lines: steps.map(plain), isNumbered: true },
      ...dayTables(trace),
      ...basisTable(trace),
    ],
  };
}

function factsTable({ view, trace, traceHash, facts }: Sheet): Block {
  const { rule, fixed } = view;
  const rows: (readonly [string, string])[] = [
    ['Processo', `${facts.person} · ${facts.playbook}`],
    ['Loja AIMA', facts.office],
    ['Advogado responsável', facts.lawyer],
    ['Facto que inicia o prazo', `${triggerOf(view, facts)}, ${day(trace.event ?? trace.start)}`],
    ['Prazo', `${periodWords(trace.period, 'pt')} · ${kindWords[rule.kind]}`],
    ['Data legal', day(view.legalOn)],
    ['Data segura', day(view.safeOn)],
    ['Data interna', day(view.internalOn)],
    ...(fixed ? [['Data fixada por', `${fixed.by.name}: ${fixed.reason}`] as const] : []),
    ['Estado', statusWords[view.status] + (view.proof ? ` · ${view.proof}` : '')],
    ['Regra', `${rule.id}, versão ${rule.version} · motor ${trace.engine}`],
    ['Calendário', `${trace.municipality.name}${trace.calendar ? ` · ${trace.calendar}` : ''}`],
    ['Resumo do cálculo', traceHash],
  ];

  return {
    kind: 'table',
    shares: [1, 3],
    rows: rows.map(([name, value]) => [bold(name), plain(value)]),
  };
}

function triggerOf({ source }: DeadlineView, { trigger }: SheetFacts): string {
  if (trigger) {
    const { kind, channel, reference } = trigger;

    return `${triggerWords[kind]} ${channelWords[channel]}${reference ? ` (${reference})` : ''}`;
  }

  return source.fact ? questions[source.fact].pt : 'Dia do processo';
}

/** The days on which the count or its end turns, with their sources, and every reading of the law. Weekends are in the steps. */
function dayTables({ skipped, rolled, readings, counted }: Trace): Block[] {
  const dated = (days: Trace['skipped'] | Trace['rolled']) =>
    days.map(({ date, reason, citation }) => [
      plain(day(date)),
      plain(reason.pt),
      plain(`${citation.text} (${confidenceWords[citation.confidence]})`),
    ]);
  const table = (title: string, head: readonly string[], rows: readonly (readonly Line[])[]) =>
    rows.length === 0
      ? []
      : [
          { kind: 'heading', text: title } as const,
          { kind: 'table', shares: [3, 3, 4], head, rows } as const,
        ];
  const daysHead = ['Dia', 'Motivo', 'Fonte'];

  return [
    ...table(
      'Feriados que não contam',
      daysHead,
      dated(skipped.filter(({ kind }) => kind === 'holiday')),
    ),
    ...table('Dias em que o prazo não podia terminar', daysHead, dated(rolled)),
    ...table(
      'Dias contados',
      ['De', 'Até', 'Dias'],
      counted.map(({ from, to, days }) => [
        plain(dateWords(from, 'pt')),
        plain(dateWords(to, 'pt')),
        plain(String(days)),
      ]),
    ),
    ...table(
      'Leituras da lei',
      ['Data', 'Leitura', 'Uso'],
      readings.map(({ date, reason, isLegal, isSafe }) => [
        plain(day(date)),
        plain(reason.pt),
        plain(
          [isLegal && 'data legal', isSafe && 'data segura'].filter(Boolean).join(', ') || 'outra',
        ),
      ]),
    ),
  ];
}

function basisTable({ citations }: Trace): Block[] {
  return [
    { kind: 'heading', text: 'Base legal' },
    {
      kind: 'table',
      shares: [3, 2],
      head: ['Fonte', 'Confiança'],
      rows: citations.map(({ text, confidence }) => [
        plain(text),
        [
          confidence === 'unverified'
            ? { text: confidenceWords[confidence], isMarked: true }
            : { text: confidenceWords[confidence] },
        ],
      ]),
    },
  ];
}
