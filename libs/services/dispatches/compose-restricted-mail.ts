import type { Dispatch } from '#db/generated/client';
import type { FirmContext } from '#db/with-firm';
import type { Locale } from '#domain/calendar/text';
import { isHiddenFrom } from '../cases/named-people.ts';
import { restrictedMail } from './restricted-mail.ts';

type About = {
  readonly locale: Locale;
  readonly recipientName: string;
  readonly absentName: string | undefined;
  readonly firmName: string;
  readonly adminUrl: string;
};

/** The case of a message whose recipient has no part in it at this moment, whoever they were when it was planned. */
async function findHidden(ctx: FirmContext, dispatch: Dispatch): Promise<string | undefined> {
  const [hidden] = await ctx.sql<{ id: string }>(
    `SELECT k.id FROM cases k
     WHERE k.firm_id = $1 AND ${isHiddenFrom('k', '$4')}
       AND (k.id = $2 OR k.id = (SELECT d.case_id FROM deadlines d WHERE d.firm_id = $1 AND d.id = $3))`,
    [ctx.firmId, dispatch.caseId, dispatch.deadlineId, dispatch.recipientId],
  );

  return hidden?.id;
}

/** What a message says when it is about an entry, or goes to somebody who may not know which case it is about. */
export async function composeRestrictedMail(ctx: FirmContext, dispatch: Dispatch, about: About) {
  const hidden = await findHidden(ctx, dispatch);
  if (hidden) {
    return restrictedMail({ ...about, url: `${about.adminUrl}/casos/${hidden}/entrada` });
  }
  if (!dispatch.caseId) return undefined;

  const entrant = dispatch.occurrenceKey.split(' ')[2];
  const [entry] = await ctx.sql<{ name: string; reason: string; personName: string }>(
    `SELECT u.name, coalesce(n.reason, '-') AS reason, p.full_name AS "personName"
     FROM case_people n
     JOIN users u ON u.id = n.user_id
     JOIN cases k ON k.firm_id = n.firm_id AND k.id = n.case_id
     JOIN people p ON p.firm_id = k.firm_id AND p.id = k.person_id
     WHERE n.firm_id = $1 AND n.case_id = $2 AND n.user_id = $3`,
    [ctx.firmId, dispatch.caseId, entrant],
  );
  if (!entry) throw new Error('an entry has somebody who entered');

  return restrictedMail({ ...about, url: `${about.adminUrl}/casos/${dispatch.caseId}`, entry });
}
