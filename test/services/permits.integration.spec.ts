import { randomUUID } from 'node:crypto';
import { readFirm, withFirm } from '#db/with-firm';
import { rolesWith } from '#services/access/permissions';
import { AddPermit, addPermit } from '#services/permits/add-permit';
import { listPermits } from '#services/permits/list-permits';
import { officeOf, type TestCase, type TestFirm } from '#test/harness/mint-firm';
import type { z } from 'zod';
import { effectsOf, expectRefused } from './effects.ts';
import { matterOf, setStage, type Stage } from './stage.ts';
import { keepsStrangersOut } from './strangers.ts';

type Permit = z.infer<typeof AddPermit>;

describe('permits', () => {
  let stage: Stage;
  let ours: TestCase;
  let theirs: TestCase;

  beforeAll(async () => {
    stage = await setStage();
    ours = await matterOf(stage, stage.mine);
    theirs = await matterOf(stage, stage.other);
    await add(stage.other, theirs.personId, { number: 'ZZ99999', legalBasis: 'art. 88' });
  });
  afterAll(() => stage.server.stop());

  it('a permit is recorded with its office and its days', async () => {
    const matter = await matterOf(stage, stage.mine);
    const officeId = await withFirm(stage.database, stage.mine.admin, (ctx) =>
      officeOf(ctx, 'porto'),
    );
    const permit = {
      number: 'AB12345',
      legalBasis: 'art. 77',
      issuedOn: '2024-02-29',
      expiresOn: '2026-02-28',
      officeId,
    };

    const { id } = await add(stage.mine, matter.personId, permit);

    const { officeId: _office, ...fields } = permit;
    expect(await list(matter.personId)).toEqual([
      { id, ...fields, number: '•••345', office: { id: officeId, name: 'Porto' } },
    ]);
  });

  it('adding one is audited once, without its number', async () => {
    const { result, audit, timeline, outbox } = await effectsOf(stage.server, () =>
      add(stage.mine, ours.personId, { number: 'SECRET77', legalBasis: 'art. 77' }),
    );

    expect(audit).toMatchObject([
      {
        firmId: stage.mine.id,
        action: 'permit.added',
        subjectType: 'permit',
        subjectId: result.id,
        actorId: stage.mine.paralegal.userId,
        data: {},
      },
    ]);
    expect(JSON.stringify(audit)).not.toContain('SECRET77');
    expect({ timeline, outbox }).toEqual({ timeline: [], outbox: [] });
  });

  it('the permit that is valid longest comes first, one without an end last', async () => {
    const { personId } = await matterOf(stage, stage.mine);
    await add(stage.mine, personId, { number: 'NOEND', legalBasis: 'x' });
    await add(stage.mine, personId, { number: 'FIRST', legalBasis: 'x', expiresOn: '2020-01-01' });
    await add(stage.mine, personId, { number: 'LATER', legalBasis: 'x', expiresOn: '2030-01-01' });

    expect((await list(personId)).map((permit) => permit.expiresOn)).toEqual([
      '2030-01-01',
      '2020-01-01',
      null,
    ]);
  });

  it.each(['ab 12345', 'AB\u00a012345', 'ab-123 45', ' AB12345 '])(
    'the number written %j is AB12345',
    (number) => {
      expect(AddPermit.parse({ number, legalBasis: 'x' }).number).toBe('AB12345');
    },
  );

  it('a permit may expire on the day it was issued, but not before', async () => {
    const { personId } = await matterOf(stage, stage.mine);
    const dated = (expiresOn: string) => () =>
      add(stage.mine, personId, {
        number: 'AB12345',
        legalBasis: 'x',
        issuedOn: '2026-03-01',
        expiresOn,
      });

    await expectRefused(stage.server, dated('2026-02-28'), {
      code: 'invalid',
      fields: ['expiresOn'],
    });
    await expect(dated('2026-03-01')()).resolves.toBeDefined();
  });

  it('an office that nobody knows is refused by name', async () => {
    await expectRefused(
      stage.server,
      () =>
        add(stage.mine, ours.personId, {
          number: 'AB12345',
          legalBasis: 'x',
          officeId: randomUUID(),
        }),
      { code: 'invalid', fields: ['officeId'] },
    );
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs.personId,
    ours: () => ours.personId,
    verbs: [
      {
        name: 'adding a permit',
        roles: rolesWith('files.write'),
        write: (ctx, personId) =>
          addPermit(ctx, { personId, permit: { number: 'AB12345', legalBasis: 'art. 77' } }),
      },
      { name: "listing a person's permits", read: listPermits },
    ],
  });

  function add(firm: TestFirm, personId: string, permit: Permit): Promise<{ id: string }> {
    return withFirm(stage.database, firm.paralegal, (ctx) => addPermit(ctx, { personId, permit }));
  }

  function list(personId: string) {
    return readFirm(stage.database, stage.mine.lawyer, (ctx) => listPermits(ctx, personId));
  }
});
