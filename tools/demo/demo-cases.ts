import type { Database } from '#db/database';
import { withFirm } from '#db/with-firm';
import { openCase } from '#services/cases/open-case';
import { registerClient } from '#services/clients/register-client';
import { completeDeadline } from '#services/deadlines/complete-deadline';
import { addDependent } from '#services/dependents/add-dependent';
import { recordNotice } from '#services/notices/record-notice';
import { addPermit } from '#services/permits/add-permit';
import { listSteps } from '#services/steps/list-steps';
import { markStep } from '#services/steps/mark-step';
import { recordSubmission } from '#services/submissions/record-submission';
import { childPortalAccount } from './child-portal-account.ts';
import { oliveiraChanges, atlanticoChanges } from './demo-changes.ts';
import { calm, dayAgo, dayAhead, filedAgo, officeOf } from './demo-days.ts';
import type { DemoTeam } from './demo-team.ts';
import { settle } from './settle.ts';

/** The three cases the product starts from, and one that stands still without a next step. Dates hang on today. */
export async function oliveiraCases(database: Database, team: DemoTeam): Promise<void> {
  await childPortalAccount(database, team);
  await newborn(database, team, {
    office: 'porto',
    workingDaysAgo: 34,
    reference: 'CT-2026-0418823',
  });
  await art15FiledAsArt17(database, team);
  await decided(database, team);
  await oliveiraChanges(database, team);
}

export async function atlanticoCases(database: Database, team: DemoTeam): Promise<void> {
  await newborn(database, team, {
    office: 'funchal',
    workingDaysAgo: 6,
    reference: 'CT-2026-0502117',
  });
  await atlanticoChanges(database, team);
}

/** A child born in Portugal to foreign parents, filed and never answered: the dates pass and call the lawyer. */
async function newborn(
  database: Database,
  team: DemoTeam,
  filed: {
    readonly office: 'porto' | 'funchal';
    readonly workingDaysAgo: number;
    readonly reference: string;
  },
): Promise<void> {
  const isPorto = filed.office === 'porto';
  await withFirm(database, team.paralegal, async (ctx) => {
    const officeId = await officeOf(ctx, filed.office);
    const mother = await registerClient(ctx, {
      fullName: isPorto ? 'Priya Raghavan' : 'Nadia Benali',
      birthDate: '1992-11-30',
      nationality: isPorto ? 'IND' : 'MAR',
      nif: isPorto ? '300000014' : '123456789',
    });
    await addPermit(ctx, {
      personId: mother.personId,
      permit: {
        number: isPorto ? '8M4T22Q17' : '5R1P08L93',
        legalBasis: 'Lei 23/2007, art. 88',
        issuedOn: dayAgo(ctx, 400),
        expiresOn: dayAhead(ctx, 330),
        officeId,
      },
    });
    const baby = await addDependent(ctx, {
      clientId: mother.id,
      dependent: {
        fullName: isPorto ? 'Arjun Raghavan' : 'Yasmin Benali',
        birthDate: dayAgo(ctx, 95),
        kinship: 'child',
      },
    });
    const matter = await openCase(ctx, {
      clientId: mother.id,
      personId: baby.personId,
      officeId,
      playbook: 'newborn_art_124',
      answers: {
        ...calm,
        parent_is_portuguese: false,
        parent_is_long_resident: false,
        parent_has_valid_title: true,
        parent_is_eu_citizen: false,
        born_in_portugal: true,
        covers_several_children: false,
      },
      days: { birth_registered_on: dayAgo(ctx, 80) },
      ownerId: team.paralegal.userId,
      lawyerId: team.lawyer.userId,
    });
    await recordSubmission(ctx, {
      caseId: matter.id,
      submission: {
        kind: 'request',
        channel: 'contactenos',
        menuPath: [
          'Autorização de Residência',
          'Pedido de agendamento — Bebés ou Menores Estrangeiros Nascidos em Portugal — Artigo 124.º',
        ],
        reference: filed.reference,
        filedAt: filedAgo(ctx, filed.workingDaysAgo, isPorto ? '1312' : '3103'),
        note: 'Pedido de agendamento para o título do menor nascido em Portugal.',
      },
    });
  });
  await settle(database, team);
}

/** The counter entered an art. 15 card as an art. 17 one: correction filed in time, letter sent by two channels. */
async function art15FiledAsArt17(database: Database, team: DemoTeam): Promise<void> {
  const opened = await withFirm(database, team.paralegal, async (ctx) => {
    const officeId = await officeOf(ctx, 'lisboa_anjos');
    const spouse = await registerClient(ctx, {
      fullName: 'Camila Duarte Nogueira',
      birthDate: '1990-06-14',
      nationality: 'BRA',
      nif: '451234561',
    });
    const permit = await addPermit(ctx, {
      personId: spouse.personId,
      permit: {
        number: '3C9D77X02',
        legalBasis: 'Lei 37/2006, art. 15',
        issuedOn: dayAgo(ctx, 1_080),
        expiresOn: dayAhead(ctx, 40),
        officeId,
      },
    });
    const matter = await openCase(ctx, {
      clientId: spouse.id,
      personId: spouse.personId,
      permitId: permit.id,
      officeId,
      playbook: 'art_15_filed_as_art_17',
      answers: {
        ...calm,
        sponsor_is_portuguese: false,
        wrong_card_was_issued: false,
        correction_is_open: false,
        is_still_at_counter: false,
      },
      days: { resident_since: dayAgo(ctx, 1_080), sponsor_resident_since: dayAgo(ctx, 1_500) },
      ownerId: team.paralegal.userId,
      lawyerId: team.lawyer.userId,
    });
    await recordNotice(ctx, {
      caseId: matter.id,
      notice: {
        kind: 'appointment_receipt',
        channel: 'counter',
        receivedOn: filedAgo(ctx, 12, '1106').slice(0, 10),
        summary: 'O recibo indica Art. 17.º Lei 37/2006, Cartão de Residência Permanente, 10 anos.',
      },
    });
    await recordSubmission(ctx, {
      caseId: matter.id,
      submission: {
        kind: 'correction',
        channel: 'contactenos',
        menuPath: ['Autorização de Residência', 'Correção/Esclarecimento'],
        reference: 'CT-2026-0479902',
        filedAt: filedAgo(ctx, 11, '1106'),
      },
    });
    for (const [channel, ago] of [
      ['email', 11],
      ['registered_post', 9],
    ] as const) {
      await recordSubmission(ctx, {
        caseId: matter.id,
        submission: {
          kind: 'hearing_letter',
          channel,
          menuPath: [],
          reference: channel === 'email' ? 'EM-2026-1102' : 'RL482901175PT',
          filedAt: filedAgo(ctx, ago, '1106'),
        },
      });
    }

    return matter;
  });
  await settle(database, team);
  // The window closed while nobody had recorded that the correction was filed in time: a lawyer says so.
  await withFirm(database, team.lawyer, async (ctx) => {
    const correction = await ctx.tx.deadline.findFirstOrThrow({
      where: { caseId: opened.id, rule: 'counter_receipt.correction', status: 'open' },
    });
    await completeDeadline(ctx, {
      id: correction.id,
      proof: 'Comprovativo contactenos CT-2026-0479902, submetido dentro das 48 horas.',
    });
  });
}

/** A decision arrived and nobody wrote down what comes next: the case shows up until somebody does. */
async function decided(database: Database, team: DemoTeam): Promise<void> {
  await withFirm(database, team.paralegal, async (ctx) => {
    const client = await registerClient(ctx, {
      fullName: 'Thomas Lindqvist',
      nationality: 'USA',
      nif: '123456789',
    });
    const matter = await openCase(ctx, {
      clientId: client.id,
      personId: client.personId,
      officeId: await officeOf(ctx, 'faro'),
      playbook: 'general_contactenos',
      answers: calm,
      ownerId: team.paralegal.userId,
      lawyerId: team.lawyer.userId,
    });
    for (const { id } of await listSteps(ctx, matter.id)) {
      await markStep(ctx, { caseId: matter.id, step: id });
    }
    await recordNotice(ctx, {
      caseId: matter.id,
      notice: {
        kind: 'decision',
        channel: 'email',
        receivedOn: filedAgo(ctx, 15, '0805').slice(0, 10),
        summary: 'Deferimento do pedido de alteração de morada.',
      },
    });
  });
  await settle(database, team);
}
