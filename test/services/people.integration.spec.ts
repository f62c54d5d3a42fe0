import { readFirm, withFirm } from '#db/with-firm';
import { rolesWith } from '#services/access/permissions';
import { findClient } from '#services/clients/find-client';
import { ListClients, listClients } from '#services/clients/list-clients';
import { addDependent } from '#services/dependents/add-dependent';
import { updatePerson, type UpdatePerson } from '#services/people/update-person';
import type { TestCase } from '#test/harness/mint-firm';
import type { z } from 'zod';
import { effectsOf, expectRefused, refusalOf } from './effects.ts';
import { matterOf, setStage, type Stage } from './stage.ts';
import { keepsStrangersOut } from './strangers.ts';

type Changes = z.infer<typeof UpdatePerson>;

describe('people', () => {
  let stage: Stage;
  let ours: TestCase;
  let theirs: TestCase;

  beforeAll(async () => {
    stage = await setStage();
    ours = await matterOf(stage, stage.mine);
    theirs = await matterOf(stage, stage.other);
  });
  afterAll(() => stage.server.stop());

  it('a change alters the named fields alone and counts the version up', async () => {
    const matter = await matterOf(stage, stage.mine, { name: 'Before' });

    const first = await update(matter, 1, { nif: '123456789', birthDate: '1990-12-31' });
    const second = await update(matter, 2, { fullName: 'After' });

    expect(first).toMatchObject({ fullName: 'Before', nif: '•••789', version: 2 });
    expect(second).toEqual({
      id: matter.personId,
      fullName: 'After',
      birthDate: '1990-12-31',
      nationality: null,
      nif: '•••789',
      niss: null,
      nnu: null,
      warnings: [],
      passportNumber: null,
      privilegedNote: null,
      sharesNif: false,
      erasure: null,
      email: null,
      phone: null,
      homeAddress: null,
      version: 3,
    });
    expect({ ...(await file(matter)).person, warnings: [] }).toEqual(second);
  });

  it('null clears a field', async () => {
    const matter = await matterOf(stage, stage.mine);
    await update(matter, 1, { birthDate: '1990-12-31', email: 'a@b.pt', phone: '912345678' });

    const cleared = await update(matter, 2, { birthDate: null, email: null });

    expect(cleared).toMatchObject({ birthDate: null, email: null, phone: '912345678' });
  });

  it('a dependent is a person like any other', async () => {
    const { personId } = await withFirm(stage.database, stage.mine.paralegal, (ctx) =>
      addDependent(ctx, {
        clientId: ours.clientId,
        dependent: { fullName: 'Rui', kinship: 'child' },
      }),
    );

    const updated = await update({ personId }, 1, { nationality: 'AGO' });

    expect(updated).toMatchObject({ fullName: 'Rui', nationality: 'AGO', version: 2 });
  });

  it('a change is audited once: which fields, not what they say', async () => {
    const matter = await matterOf(stage, stage.mine);

    const { audit, timeline, outbox } = await effectsOf(stage.server, () =>
      update(matter, 1, { fullName: 'Secret Name', nif: null }),
    );

    expect(audit).toMatchObject([
      {
        firmId: stage.mine.id,
        action: 'person.updated',
        subjectType: 'person',
        subjectId: matter.personId,
        actorId: stage.mine.paralegal.userId,
        data: { fields: ['fullName', 'nif'] },
      },
    ]);
    expect(JSON.stringify(audit)).not.toContain('Secret');
    expect({ timeline, outbox }).toEqual({ timeline: [], outbox: [] });
  });

  it('somebody is found by the new name', async () => {
    const matter = await matterOf(stage, stage.mine, { name: 'Old Oldsson' });

    await update(matter, 1, { fullName: 'Brandão Novo', nif: '222222220' });

    for (const q of ['brandao', '222222220'])
      expect(await clientsFor(q)).toContain(matter.clientId);
  });

  it.each([0, 2, 99, -1])(
    'a change to version %d of a person at version 1 is a conflict',
    async (version) => {
      await expectRefused(stage.server, () => update(ours, version, { fullName: 'Stale' }), {
        code: 'conflict',
      });
    },
  );

  it('of several who change one version at the same time exactly one succeeds', async () => {
    const matter = await matterOf(stage, stage.mine);
    const names = ['One', 'Two', 'Three', 'Four'];

    const { result, audit } = await effectsOf(stage.server, () =>
      Promise.allSettled(names.map((fullName) => update(matter, 1, { fullName }))),
    );

    const winners = result.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(winners).toHaveLength(1);
    expect(audit).toHaveLength(1);
    expect({ ...(await file(matter)).person, warnings: [] }).toEqual(winners[0]);
    for (const loser of result.filter((each) => each.status === 'rejected')) {
      expect(await refusalOf(Promise.reject(loser.reason))).toMatchObject({ code: 'conflict' });
    }
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs.personId,
    ours: () => ours.personId,
    verbs: [
      {
        name: 'changing a person',
        roles: rolesWith('files.write'),
        write: (ctx, id) => updatePerson(ctx, { id, version: 1, changes: { fullName: 'Taken' } }),
      },
    ],
  });

  function update({ personId }: { personId: string }, version: number, changes: Changes) {
    return withFirm(stage.database, stage.mine.paralegal, (ctx) =>
      updatePerson(ctx, { id: personId, version, changes }),
    );
  }

  function file({ clientId }: TestCase) {
    return readFirm(stage.database, stage.mine.paralegal, (ctx) => findClient(ctx, clientId));
  }

  async function clientsFor(q: string): Promise<string[]> {
    const page = await readFirm(stage.database, stage.mine.paralegal, (ctx) =>
      listClients(ctx, ListClients.parse({ q })),
    );

    return page.items.map((client) => client.id);
  }
});
