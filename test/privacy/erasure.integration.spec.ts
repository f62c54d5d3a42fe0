import { readFirm, withFirm } from '#db/with-firm';
import { listCases, ListCases } from '#services/cases/list-cases';
import { openCase } from '#services/cases/open-case';
import { findClient } from '#services/clients/find-client';
import { ListClients, listClients } from '#services/clients/list-clients';
import { addDependent } from '#services/dependents/add-dependent';
import { addPermit } from '#services/permits/add-permit';
import { updatePerson } from '#services/people/update-person';
import { erasePerson } from '#services/privacy/erase-person';
import { liftHold } from '#services/privacy/lift-hold';
import { placeHold } from '#services/privacy/place-hold';
import { planErasure } from '#services/privacy/plan-erasure';
import { readPrivacy } from '#services/privacy/read-privacy';
import { officeOf, type TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { setStage, type Stage } from '../services/stage.ts';
import {
  closeCase,
  mark,
  numbers,
  permitNumber,
  rowsWith,
  subjectOf,
  type Subject,
} from './stage.ts';

const reason = 'pedido por carta';

describe('the erasure of a person', () => {
  let stage: Stage;
  let kept: Subject;
  let gone: Subject;

  beforeAll(async () => {
    stage = await setStage();
    kept = await subjectOf(stage, stage.mine);
    gone = await subjectOf(stage, stage.other);
  });
  afterAll(() => stage.server.stop());

  it('is refused under a legal hold and while a case is open, and names both', async () => {
    const { personId } = kept;
    const hold = await withFirm(stage.database, stage.mine.lawyer, (ctx) =>
      placeHold(ctx, { personId, reason: 'litígio' }),
    );

    await expect(erase(personId)).rejects.toMatchObject({
      code: 'conflict',
      problems: [{ path: 'legal_hold' }, { path: 'open_case' }],
    });
    expect(await rowsWith(stage, `Ana ${mark}`)).not.toEqual([]);
    await expect(
      withFirm(stage.database, stage.mine.admin, (ctx) =>
        placeHold(ctx, { personId, reason: 'outra vez' }),
      ),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await privacyOf(personId)).toMatchObject({ hold: { reason: 'litígio' } });
    await withFirm(stage.database, stage.mine.admin, (ctx) =>
      liftHold(ctx, { id: hold.id, reason: 'acordo' }),
    );
    expect(await privacyOf(personId)).toMatchObject({ hold: null });
    await expect(erase(personId)).rejects.toMatchObject({ problems: [{ path: 'open_case' }] });
  });

  it('blocks instead while the file must stay for the defence of claims, and hides the person', async () => {
    await closeCase(stage, gone.caseId, '2025-03-01');

    const { outcome, exception, reviewOn } = await erase(gone.personId, stage.other);
    expect({ outcome, exception, reviewOn }).toEqual({
      outcome: 'blocked',
      exception: 'defence_of_claims',
      reviewOn: '2045-03-01',
    });
    expect(await rowsWith(stage, `Ana ${mark}`)).not.toEqual([]);
    expect(await listed(stage.other)).toEqual({ clients: [], cases: [] });
    await expect(
      withFirm(stage.database, stage.other.lawyer, (ctx) =>
        updatePerson(ctx, { id: gone.personId, version: 2, changes: { fullName: 'X' } }),
      ),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('who is blocked gets no permit and no family, and their page says so', async () => {
    const { clientId, personId } = gone;
    const { lawyer } = stage.other;
    const permit = { number: 'AB12345', legalBasis: 'art. 77' };
    const dependent = { fullName: 'Bento', kinship: 'child' } as const;

    await expect(
      withFirm(stage.database, lawyer, (ctx) => addPermit(ctx, { personId, permit })),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      withFirm(stage.database, lawyer, (ctx) => addDependent(ctx, { clientId, dependent })),
    ).rejects.toMatchObject({ code: 'conflict' });
    const file = await readFirm(stage.database, lawyer, (ctx) => findClient(ctx, clientId));
    expect(file).toMatchObject({
      person: { erasure: 'blocked' },
      permits: [{}],
      family: [{ person: { erasure: null } }],
    });
  });

  it('leaves nothing of the person anywhere, and nothing of others or of the dates is touched', async () => {
    const firm = stage.other;
    const { caseId, personId } = gone;
    await closeCase(stage, caseId, '1999-01-04');
    const dates = await datesOf(caseId);
    const plan = await readFirm(stage.database, firm.admin, (ctx) => planErasure(ctx, personId));
    expect(plan).toMatchObject({
      outcome: 'erased',
      obstacles: [],
      rows: { people: 1, permits: 1 },
    });

    const done = await erase(personId, firm);

    expect(done).toMatchObject({ outcome: 'erased', exception: null, rows: plan.rows });
    const theirs = (await rowsWith(stage, firm.id)).join('\n').toLowerCase();
    for (const value of [mark, ...Object.values(numbers), permitNumber, '1990-02-03', '912 345']) {
      expect(theirs).not.toContain(value.toLowerCase());
    }
    expect(theirs).toContain('bento terceiro');
    expect(await datesOf(caseId)).toEqual(dates);
    expect(await tokensOf(personId)).toBe(0);
    const rest = await asOwner(
      stage.server.ownerUrl,
      `SELECT coalesce(nif, niss, passport_number, privileged_note, nif_hint, email, phone) AS left, full_name
       FROM people WHERE id = $1`,
      [personId],
    );
    expect(rest).toEqual([{ left: null, full_name: 'apagado' }]);
  });

  it('takes effect once, and the audit of it holds ids and numbers', async () => {
    const { personId } = gone;

    expect(await erase(personId, stage.other)).toMatchObject({ outcome: 'erased' });
    expect(
      await asOwner(stage.server.ownerUrl, "SELECT data FROM audit WHERE action = 'person.erased'"),
    ).toEqual([{ data: expect.objectContaining({ people: 1 }) }]);
    await expect(
      withFirm(stage.database, stage.other.lawyer, async (ctx) => {
        const client = await ctx.tx.client.findFirstOrThrow({ where: { personId } });

        return openCase(ctx, {
          clientId: client.id,
          personId,
          officeId: await officeOf(ctx, 'lisboa'),
          playbook: 'general_contactenos',
          ownerId: stage.other.paralegal.userId,
          lawyerId: stage.other.lawyer.userId,
        });
      }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is nobody’s but an admin’s, and of no person of another firm', async () => {
    const { personId } = kept;

    for (const role of ['paralegal', 'lawyer', 'auditor'] as const) {
      await expect(
        withFirm(stage.database, stage.mine[role], (ctx) => erasePerson(ctx, { personId, reason })),
      ).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(erase(personId, stage.other)).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      withFirm(stage.database, stage.mine.paralegal, (ctx) => placeHold(ctx, { personId, reason })),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is the only thing that may change what happened, says the database', async () => {
    const { caseId } = kept;

    const changed = await withFirm(stage.database, stage.mine.admin, (ctx) =>
      ctx.sql("UPDATE timeline SET data = '{}' WHERE firm_id = $1 AND case_id = $2 RETURNING 1", [
        ctx.firmId,
        caseId,
      ]),
    );
    expect(changed).toEqual([]);
  });

  const erase = (personId: string, firm: TestFirm = stage.mine) =>
    withFirm(stage.database, firm.admin, (ctx) => erasePerson(ctx, { personId, reason }));
  const privacyOf = (personId: string) =>
    readFirm(stage.database, stage.mine.paralegal, (ctx) => readPrivacy(ctx, personId));
  const listed = (firm: TestFirm) =>
    readFirm(stage.database, firm.lawyer, async (ctx) => ({
      clients: (await listClients(ctx, ListClients.parse({ q: mark }))).items,
      cases: (await listCases(ctx, ListCases.parse({ q: mark }))).items,
    }));
  const datesOf = (caseId: string) =>
    asOwner(
      stage.server.ownerUrl,
      'SELECT legal_on, safe_on, trace_hash FROM deadlines WHERE case_id = $1 ORDER BY id',
      [caseId],
    );
  const tokensOf = async (personId: string) => {
    const tokens = await asOwner(
      stage.server.ownerUrl,
      `SELECT FROM search_tokens WHERE person_id = $1 UNION ALL SELECT FROM case_tokens WHERE person_id = $1`,
      [personId],
    );

    return tokens.length;
  };
});
