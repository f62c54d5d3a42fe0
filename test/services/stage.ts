import type { Database } from '#db/database';
import { withFirm, type Actor } from '#db/with-firm';
import type { Clock } from '#platform/clock';
import { openCase, type OpenCase } from '#services/cases/open-case';
import { registerClient } from '#services/clients/register-client';
import { recordNotice, type RecordNotice } from '#services/notices/record-notice';
import { handleEvent } from '#services/outbox/handle-event';
import { recordSubmission, type RecordSubmission } from '#services/submissions/record-submission';
import { listSteps } from '#services/steps/list-steps';
import { markStep } from '#services/steps/mark-step';
import { harmlessFacts } from '#test/harness/harmless-facts';
import { mintFirm, officeOf, type TestCase, type TestFirm } from '#test/harness/mint-firm';
import { asOwner, startDatabase, type TestDatabase } from '#test/harness/test-database';
import type { z } from 'zod';

/** Two firms of the suite's own in one database; every test acts for `mine` and meets `other`. */
export type Stage = {
  readonly server: TestDatabase;
  readonly database: Database;
  readonly mine: TestFirm;
  readonly other: TestFirm;
};

export async function setStage(clock?: Clock): Promise<Stage> {
  const server = await startDatabase(clock);

  return {
    server,
    database: server.database,
    mine: await mintFirm(server),
    other: await mintFirm(server),
  };
}

/** A clock that stands still until it is set: the tests say themselves what day it is. */
export function standingClock(
  instant: string,
): Clock & { readonly set: (instant: string) => void } {
  let now = new Date(instant);

  return { now: () => now, set: (next) => (now = new Date(next)) };
}

/** A background process of the firm: it acts without a user. */
export function system(firm: TestFirm): Actor {
  return { firmId: firm.id, userId: undefined, role: 'system' };
}

type Matter = {
  readonly playbook?: z.infer<typeof OpenCase>['playbook'];
  readonly office?: string;
  readonly name?: string;
  readonly nextStep?: z.infer<typeof OpenCase>['nextStep'];
};

/** A new client of the firm with an open case, by default the general one at the Lisbon office. */
export function matterOf(stage: Stage, firm: TestFirm, matter: Matter = {}): Promise<TestCase> {
  return withFirm(stage.database, firm.paralegal, async (ctx) => {
    const { playbook = 'general_contactenos' } = matter;
    const client = await registerClient(ctx, { fullName: matter.name ?? `Maria ${firm.canary}` });
    const officeId = await officeOf(ctx, matter.office ?? 'lisboa');
    const opened = await openCase(ctx, {
      clientId: client.id,
      personId: client.personId,
      officeId,
      playbook,
      ...harmlessFacts(playbook),
      ownerId: firm.paralegal.userId,
      lawyerId: firm.lawyer.userId,
      ...(matter.nextStep && { nextStep: matter.nextStep }),
    });

    return { caseId: opened.id, clientId: client.id, personId: client.personId, officeId };
  });
}

type Filed = Partial<z.infer<typeof RecordSubmission>> & { readonly filedAt: string };

/** Records a submission, by default a request by contactenos. */
export function file(
  stage: Stage,
  firm: TestFirm,
  { caseId, ...submission }: Filed & { readonly caseId: string },
): ReturnType<typeof recordSubmission> {
  return withFirm(stage.database, firm.paralegal, (ctx) =>
    recordSubmission(ctx, {
      caseId,
      submission: { kind: 'request', channel: 'contactenos', menuPath: [], ...submission },
    }),
  );
}

type Received = Partial<z.infer<typeof RecordNotice>> & { readonly receivedOn: string };

/** Records a notice, by default a hearing (draft decision) by registered post. */
export function receive(
  stage: Stage,
  firm: TestFirm,
  { caseId, ...notice }: Received & { readonly caseId: string },
): Promise<{ id: string }> {
  return withFirm(stage.database, firm.paralegal, (ctx) =>
    recordNotice(ctx, {
      caseId,
      notice: { kind: 'hearing', channel: 'registered_post', ...notice },
    }),
  );
}

/** Marks every step of the playbook of a case as done today. */
export function finishSteps(stage: Stage, firm: TestFirm, caseId: string): Promise<void> {
  return withFirm(stage.database, firm.paralegal, async (ctx) => {
    for (const { id } of await listSteps(ctx, caseId)) await markStep(ctx, { caseId, step: id });
  });
}

/** Handles every event that waits in the outbox, as the worker does. */
export async function handleAll(stage: Stage): Promise<void> {
  const waiting = await asOwner<{ id: string }>(
    stage.server.ownerUrl,
    'SELECT id FROM outbox WHERE handled_at IS NULL ORDER BY id',
  );
  for (const event of waiting) await handleEvent(stage.database, event.id);
}
