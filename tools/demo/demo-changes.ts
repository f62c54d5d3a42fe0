import type { Database } from '#db/database';
import { toCivil } from '#db/civil';
import { withFirm, type FirmContext } from '#db/with-firm';
import { addDays } from '#domain/calendar/civil-date';
import { fixDeadline } from '#services/deadlines/fix-deadline';
import { decideChanges } from '#services/impacts/decide-changes';
import { publishFirmEntry } from '#services/law/publish-entry';
import { withdrawFirmEntry } from '#services/law/withdraw-entry';
import { today } from '#services/today';
import type { DemoTeam } from './demo-team.ts';
import { settle } from './settle.ts';

type Closure = {
  readonly office: string;
  readonly name: { readonly pt: string; readonly en: string };
  readonly citation: string;
};

const works: Closure['name'] = {
  pt: 'loja encerrada para obras',
  en: 'office closed for works',
};
const strike: Closure['name'] = {
  pt: 'loja encerrada por greve anunciada',
  en: 'office closed, announced strike',
};

/** One date that waits, one that came nearer when its closure was withdrawn, one flagged because a lawyer fixed it. */
export async function oliveiraChanges(database: Database, team: DemoTeam): Promise<void> {
  await givesMoreTime(database, team, {
    office: 'lisboa',
    name: works,
    citation: 'Aviso afixado na loja AIMA de Lisboa',
  });
  await givenAndTakenBack(database, team, {
    office: 'lisboa_anjos',
    name: strike,
    citation: 'Pré-aviso de greve, conforme a imprensa',
  });
  await fixedBefore(database, team, {
    office: 'porto',
    name: works,
    citation: 'Aviso afixado na loja AIMA do Porto',
  });
}

export async function atlanticoChanges(database: Database, team: DemoTeam): Promise<void> {
  await givenAndTakenBack(database, team, {
    office: 'funchal',
    name: strike,
    citation: 'Pré-aviso de greve, conforme a imprensa',
  });
  await givesMoreTime(database, team, {
    office: 'funchal',
    name: works,
    citation: 'Aviso afixado na loja AIMA do Funchal',
  });
}

/** The office is closed on the last day of a deadline: the later date waits for a lawyer. */
async function givesMoreTime(database: Database, team: DemoTeam, closure: Closure): Promise<void> {
  await withFirm(database, team.lawyer, (ctx) => close(ctx, closure));
  await settle(database, team);
}

/** The later date was accepted; then the closure was called off, and the date came nearer at once. */
async function givenAndTakenBack(
  database: Database,
  team: DemoTeam,
  closure: Closure,
): Promise<void> {
  const published = await withFirm(database, team.lawyer, (ctx) => close(ctx, closure));
  await settle(database, team);
  await withFirm(database, team.lawyer, async (ctx) => {
    const run = await ctx.tx.impactRun.findFirstOrThrow({ where: { causeId: published.id } });
    await decideChanges(ctx, { decision: 'accept', runId: run.id });
    await withdrawFirmEntry(ctx, {
      id: published.id,
      reason: 'A greve foi desconvocada.',
      retroactive: false,
    });
  });
  await settle(database, team);
}

/** A lawyer wants to go to court a week early; the closure that comes after is pointed out and moves nothing. */
async function fixedBefore(database: Database, team: DemoTeam, closure: Closure): Promise<void> {
  await withFirm(database, team.lawyer, async (ctx) => {
    const { id, lastDay } = await lastOf(ctx, closure.office);
    await fixDeadline(ctx, {
      id,
      on: addDays(lastDay, -7),
      reason: 'A petição tem de estar pronta uma semana antes, para a revisão da cliente.',
    });
    await publishFirmEntry(ctx, statement(ctx, closure, lastDay));
  });
  await settle(database, team);
}

async function close(ctx: FirmContext, closure: Closure) {
  const { lastDay } = await lastOf(ctx, closure.office);

  return publishFirmEntry(ctx, statement(ctx, closure, lastDay));
}

/** The open deadline of an office that ends last, and that day. */
async function lastOf(ctx: FirmContext, office: string) {
  const { id: officeId } = await ctx.tx.office.findFirstOrThrow({ where: { key: office } });
  const last = await ctx.tx.deadline.findFirstOrThrow({
    where: { officeId, status: 'open', fixedAt: null },
    orderBy: [{ legalOn: 'desc' }, { id: 'asc' }],
  });

  return { id: last.id, lastDay: toCivil(last.legalOn) };
}

function statement(ctx: FirmContext, { office, name, citation }: Closure, date: string) {
  return {
    effect: 'rolls',
    extent: 'full',
    scope: { kind: 'office', code: office },
    day: { kind: 'date', date },
    name,
    citation,
    confidence: 'secondary',
    announcedOn: today(ctx.clock),
    retroactive: false,
  } as const;
}
