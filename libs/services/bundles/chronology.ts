import { dateWords } from '#domain/deadlines/date-words';
import { civilDate } from '#domain/calendar/civil-date';
import { questions } from '#domain/playbooks/facts';
import { channelWords, triggerWords } from '../control-sheet/sheet-words.ts';
import { eventWords, outcomeWords } from './bundle-words.ts';
import type { Evidence, Notice, Submission } from './read-evidence.ts';

export type Happened = { readonly on: string; readonly what: string; readonly details: string };

/** Everything that was filed, received and seen, by day; what belongs to one day stays in the order it was read. */
export function chronologyOf(evidence: Evidence): Happened[] {
  const { submissions, notices, events, days, openedOn, closedOn } = evidence;
  const proofOf = (id: string) => {
    const numbers = evidence.files.flatMap(({ facts }, index) =>
      facts.includes(id) ? [index + 1] : [],
    );

    return numbers.length > 0 ? `Comprovado pelo documento ${numbers.join(', ')}` : undefined;
  };

  return [
    { on: openedOn, what: 'Abertura do processo no escritório', details: '' },
    ...days.map(({ on, fact }) => ({ on, what: questions[fact].pt, details: '' })),
    ...submissions.map((each) => ({
      on: each.filedOn,
      what: `${triggerWords[each.kind]} ${channelWords[each.channel]}`,
      details: detailsOf(each, proofOf(each.id)),
    })),
    ...submissions.flatMap(({ kind, channel, deliveredOn }) =>
      deliveredOn === null
        ? []
        : [
            {
              on: deliveredOn,
              what: `Entrega: ${triggerWords[kind]} por ${channelWords[channel]}`,
              details: '',
            },
          ],
    ),
    ...notices.map((each) => ({
      on: each.receivedOn,
      what: `${triggerWords[each.kind]} ${channelWords[each.channel]}`,
      details: contentOf(each, proofOf(each.id)),
    })),
    ...events.map(({ on, event, note }) => ({
      on,
      what: eventWords[event],
      details: note ?? '',
    })),
    ...(closedOn ? [{ on: closedOn, what: 'Encerramento do processo', details: '' }] : []),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function detailsOf(submission: Submission, proof: string | undefined): string {
  const { menuPath, reference, filedAt, note } = submission;

  return said([
    `Às ${filedAt} (hora de Lisboa)`,
    menuPath.length > 0 && `Caminho: ${menuPath.join(' › ')}`,
    reference && `Referência: ${reference}`,
    note !== null && 'Texto enviado: ver «Textos enviados»',
    proof ?? 'Sem comprovativo na pasta',
  ]);
}

function contentOf(notice: Notice, proof: string | undefined): string {
  const { sentOn, replyDays, outcome, reference, summary } = notice;

  return said([
    sentOn && `Enviada em ${dateWords(civilDate(sentOn), 'pt')}`,
    replyDays !== null && `Prazo de resposta indicado: ${replyDays} dias úteis`,
    outcome && outcomeWords[outcome],
    reference && `Referência: ${reference}`,
    summary,
    proof,
  ]);
}

function said(parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join('. ');
}
