import { withPlatform } from '#db/with-platform';
import { withFirm } from '#db/with-firm';
import type { CalendarEntryInput } from '#services/law/calendar-entry-input';
import { publishEntry, publishFirmEntry } from '#services/law/publish-entry';
import { withdrawEntry } from '#services/law/withdraw-entry';
import type { TestCase, TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { file, handleAll, matterOf, type Stage } from '#test/services/stage';

/** Filed on a Friday: fifteen working days in Lisbon end on 15 December, thirty on 8 January, sixty on 19 February. */
export const filedAt = '2026-11-20T10:00:00Z';
export const responseEnds = '2026-12-15';

/** A case whose three deadlines are set. */
export async function settledCase(
  stage: Stage,
  firm: TestFirm,
  office = 'lisboa',
): Promise<TestCase> {
  const matter = await matterOf(stage, firm, { office });
  await file(stage, firm, { caseId: matter.caseId, filedAt });
  await handleAll(stage);

  return matter;
}

type Statement = Partial<Omit<CalendarEntryInput, 'day'>> & { readonly date: string };

export function closureOn({ date, ...rest }: Statement): CalendarEntryInput {
  return {
    effect: 'rolls',
    extent: 'full',
    scope: { kind: 'authority', code: 'central_government' },
    day: { kind: 'date', date },
    name: { pt: 'tolerância de ponto', en: 'day off' },
    citation: 'Despacho de ensaio',
    confidence: 'secondary',
    // The platform goes by the day of the server, whatever day the test is on.
    retroactive: true,
    ...rest,
  };
}

/** Published for every firm; the runs wait in the outbox. */
export function publish(stage: Stage, statement: Statement) {
  return withPlatform(stage.server.ownerUrl, (ctx) =>
    publishEntry(ctx, { entry: closureOn(statement), author: 'operadora' }),
  );
}

export function withdraw(stage: Stage, key: string) {
  return withPlatform(stage.server.ownerUrl, (ctx) =>
    withdrawEntry(ctx, { key, author: 'operadora', reason: 'engano', retroactive: true }),
  );
}

export function publishForFirm(stage: Stage, firm: TestFirm, statement: Statement) {
  return withFirm(stage.database, firm.lawyer, (ctx) =>
    publishFirmEntry(ctx, closureOn(statement)),
  );
}

export type StoredDate = {
  readonly id: string;
  readonly rule: string;
  readonly legal: string;
  readonly safe: string;
  readonly status: string;
  readonly revision: number;
  readonly fixed: boolean;
  /** Names the version of the row: another one shows that it was written. */
  readonly version: string;
};

export function datesOf(stage: Stage, caseId: string): Promise<StoredDate[]> {
  return asOwner<StoredDate>(
    stage.server.ownerUrl,
    `SELECT id, rule, legal_on::text AS legal, safe_on::text AS safe, status, revision, fixed_at IS NOT NULL AS fixed,
       xmin::text AS version
     FROM deadlines WHERE case_id = $1 AND status <> 'superseded' ORDER BY safe_on, id`,
    [caseId],
  );
}

export async function responseOf(stage: Stage, caseId: string): Promise<StoredDate> {
  const found = (await datesOf(stage, caseId)).find(({ rule }) => rule === 'contactenos.response');
  if (!found) throw new Error('the case has no response deadline');

  return found;
}

export type StoredChange = {
  readonly id: string;
  readonly runId: string | null;
  readonly deadlineId: string;
  readonly cause: string;
  readonly state: string;
  readonly old: string;
  readonly new: string;
};

export function changesOf(
  stage: Stage,
  firm: TestFirm,
  deadlineId?: string,
): Promise<StoredChange[]> {
  return asOwner<StoredChange>(
    stage.server.ownerUrl,
    `SELECT id, run_id AS "runId", deadline_id AS "deadlineId", cause, state, old_safe_on::text AS old,
       new_safe_on::text AS new
     FROM date_changes WHERE firm_id = $1 AND ($2::uuid IS NULL OR deadline_id = $2) ORDER BY id`,
    [firm.id, deadlineId ?? null],
  );
}
