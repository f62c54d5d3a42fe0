import type { Database } from '#db/database';
import { withFirm } from '#db/with-firm';
import { openCase } from '#services/cases/open-case';
import { registerClient } from '#services/clients/register-client';
import { completeDeadline } from '#services/deadlines/complete-deadline';
import { addDependent } from '#services/dependents/add-dependent';
import { addPermit } from '#services/permits/add-permit';
import { recordSubmission } from '#services/submissions/record-submission';
import { calm, dayAgo, dayAhead, filedAgo, officeOf } from './demo-days.ts';
import type { DemoTeam } from './demo-team.ts';
import { settle } from './settle.ts';

/** The parents renewed in the portal; their daughter's account is not recognised. The answer is due in two days. */
export async function childPortalAccount(database: Database, team: DemoTeam): Promise<void> {
  const opened = await withFirm(database, team.paralegal, async (ctx) => {
    const officeId = await officeOf(ctx, 'lisboa');
    const father = await registerClient(ctx, {
      fullName: 'James Whitfield',
      birthDate: '1984-03-09',
      nationality: 'GBR',
      nif: '299999998',
      email: 'james.whitfield@example.org',
    });
    await addPermit(ctx, {
      personId: father.personId,
      permit: {
        number: '7H2K91C40',
        legalBasis: 'Lei 23/2007, art. 77',
        issuedOn: dayAgo(ctx, 740),
        expiresOn: dayAhead(ctx, 365),
        officeId,
      },
    });
    const daughter = await addDependent(ctx, {
      clientId: father.id,
      dependent: {
        fullName: 'Emily Rose Whitfield',
        birthDate: '2016-08-21',
        nationality: 'GBR',
        kinship: 'child',
      },
    });
    const permit = await addPermit(ctx, {
      personId: daughter.personId,
      permit: {
        number: '7H2K91C58',
        legalBasis: 'Lei 23/2007, art. 98 (reagrupamento familiar)',
        issuedOn: dayAgo(ctx, 712),
        expiresOn: dayAhead(ctx, 17),
        officeId,
      },
    });
    const matter = await openCase(ctx, {
      clientId: father.id,
      personId: daughter.personId,
      permitId: permit.id,
      officeId,
      playbook: 'child_portal_account',
      answers: {
        ...calm,
        is_eu_family_card: false,
        covers_several_children: false,
        was_refused: false,
      },
      days: { travels_on: 'none' },
      ownerId: team.paralegal.userId,
      lawyerId: team.lawyer.userId,
    });
    await recordSubmission(ctx, {
      caseId: matter.id,
      submission: {
        kind: 'request',
        channel: 'contactenos',
        menuPath: ['Autorização de Residência', 'Renovação'],
        reference: 'CT-2026-0477310',
        filedAt: filedAgo(ctx, 13, '1106'),
        note: 'Pedido manual de renovação: a conta da menor não é reconhecida na validação. Captura do erro anexa.',
      },
    });

    return matter;
  });
  await settle(database, team);
  // The 30 days of Lei 23/2007, art. 78/1, were missed by a few, the expiry was not; the lawyer knows.
  await withFirm(database, team.lawyer, async (ctx) => {
    const renewals = await ctx.tx.deadline.findMany({
      where: {
        caseId: opened.id,
        rule: { in: ['renewal.request', 'renewal.before_expiry'] },
        status: 'open',
      },
    });
    for (const { id } of renewals)
      await completeDeadline(ctx, {
        id,
        proof: 'Comprovativo contactenos CT-2026-0477310, antes de o título caducar.',
      });
  });
}
