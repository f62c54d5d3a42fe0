import { readFirm, withFirm } from '#db/with-firm';
import { rolesWith } from '#services/access/permissions';
import { findClient } from '#services/clients/find-client';
import { addDependent, kinships } from '#services/dependents/add-dependent';
import { listDependents } from '#services/dependents/list-dependents';
import type { TestCase } from '#test/harness/mint-firm';
import { effectsOf } from './effects.ts';
import { matterOf, setStage, type Stage } from './stage.ts';
import { keepsStrangersOut } from './strangers.ts';

describe('dependents', () => {
  let stage: Stage;
  let ours: TestCase;
  let theirs: TestCase;

  beforeAll(async () => {
    stage = await setStage();
    ours = await matterOf(stage, stage.mine);
    theirs = await matterOf(stage, stage.other);
    await add(theirs, { fullName: `Bebé ${stage.other.canary}`, kinship: 'child' });
  });
  afterAll(() => stage.server.stop());

  it.each(kinships)('a %s of the client becomes a person of the firm', async (kinship) => {
    const { id, personId } = await add(ours, { fullName: `A ${kinship}`, kinship });

    expect(await family(ours.clientId)).toContainEqual({
      id,
      kinship,
      person: expect.objectContaining({ id: personId, fullName: `A ${kinship}`, version: 1 }),
    });
  });

  it('adding one is audited once, under the client, without the name', async () => {
    const { result, audit, timeline, outbox } = await effectsOf(stage.server, () =>
      add(ours, { fullName: 'Inês', kinship: 'child', birthDate: '2026-01-31' }),
    );

    expect(audit).toMatchObject([
      {
        firmId: stage.mine.id,
        action: 'dependent.added',
        subjectType: 'client',
        subjectId: ours.clientId,
        actorId: stage.mine.paralegal.userId,
        data: { dependentId: result.id, kinship: 'child' },
      },
    ]);
    expect(JSON.stringify(audit)).not.toContain('Inês');
    expect({ timeline, outbox }).toEqual({ timeline: [], outbox: [] });
  });

  it('a family is listed by age, those of unknown age last', async () => {
    const matter = await matterOf(stage, stage.mine);
    await add(matter, { fullName: 'Unknown', kinship: 'other' });
    await add(matter, { fullName: 'Younger', kinship: 'child', birthDate: '2024-02-29' });
    await add(matter, { fullName: 'Elder', kinship: 'parent', birthDate: '1950-05-05' });

    const members = await family(matter.clientId);

    expect(members.map(({ person }) => person.fullName)).toEqual(['Elder', 'Younger', 'Unknown']);
    expect(members[1]?.person.birthDate).toBe('2024-02-29');
  });

  it("the family in the client's file is the family listed, and nobody of another firm", async () => {
    const file = await readFirm(stage.database, stage.mine.lawyer, (ctx) =>
      findClient(ctx, ours.clientId),
    );

    expect(file.family).toEqual(await family(ours.clientId));
    expect(file.dependents).toBe(file.family.length);
    expect(JSON.stringify(file)).not.toContain(stage.other.canary);
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs.clientId,
    ours: () => ours.clientId,
    verbs: [
      {
        name: 'adding a dependent',
        roles: rolesWith('files.write'),
        write: (ctx, clientId) =>
          addDependent(ctx, { clientId, dependent: { fullName: 'Nobody', kinship: 'child' } }),
      },
      { name: "listing a client's family", read: listDependents },
    ],
  });

  function add(
    { clientId }: TestCase,
    dependent: Parameters<typeof addDependent>[1]['dependent'],
  ): Promise<{ id: string; personId: string }> {
    const firm = clientId === theirs.clientId ? stage.other : stage.mine;

    return withFirm(stage.database, firm.paralegal, (ctx) =>
      addDependent(ctx, { clientId, dependent }),
    );
  }

  function family(clientId: string) {
    return readFirm(stage.database, stage.mine.paralegal, (ctx) => listDependents(ctx, clientId));
  }
});
