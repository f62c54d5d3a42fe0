import { readFirm, withFirm } from '#db/with-firm';
import { rolesWith } from '#services/access/permissions';
import { ListCases, listCases } from '#services/cases/list-cases';
import { openCase, type OpenCase } from '#services/cases/open-case';
import { registerClient } from '#services/clients/register-client';
import { addDependent, type AddDependent } from '#services/dependents/add-dependent';
import { tiePerson } from '#services/dependents/tie-person';
import { comingOfAge } from '#services/families/coming-of-age';
import { readFamily } from '#services/families/read-family';
import { addPermit } from '#services/permits/add-permit';
import { harmlessFacts } from '#test/harness/harmless-facts';
import { mintFirm, type TestCase, type TestFirm } from '#test/harness/mint-firm';
import type { z } from 'zod';
import { expectRefused, refusalOf } from './effects.ts';
import { matterOf, setStage, standingClock, type Stage } from './stage.ts';
import { isForRoles, keepsStrangersOut } from './strangers.ts';

type Playbook = z.infer<typeof OpenCase>['playbook'];

describe('families', () => {
  let stage: Stage;
  let firm: TestFirm;
  let ours: TestCase;
  let theirs: TestCase;

  beforeAll(async () => {
    stage = await setStage(standingClock('2026-11-28T09:00:00Z'));
    ours = await matterOf(stage, stage.mine);
    theirs = await matterOf(stage, stage.other);
  });
  beforeEach(async () => (firm = await mintFirm(stage.server)));
  afterAll(() => stage.server.stop());

  it('the renewal of a parent pulls those whose permits expire in the same window', async () => {
    const parent = await matterOf(stage, firm, { playbook: 'ordinary_renewal' });
    await permit(parent.personId, '2026-12-31');
    const child = await relative(parent, { birthDate: '2016-05-04' }, '2027-03-31');
    const grown = await relative(parent, { birthDate: '2008-05-04' }, '2027-01-31');
    const spouse = await relative(parent, { kinship: 'spouse' }, '2025-01-31');
    const later = await relative(parent, { birthDate: '2018-05-04' }, '2027-04-01');
    const without = await relative(parent, { birthDate: '2020-05-04' });

    const family = await familyOf(parent.caseId);

    expect(family).toMatchObject({ isRenewal: true, scope: 'per_person' });
    expect(
      Object.fromEntries(family.relatives.map(({ person, renewal }) => [person.id, renewal])),
    ).toEqual({
      [child]: 'child_renewal_with_parent',
      [grown]: 'ordinary_renewal',
      [spouse]: 'ordinary_renewal',
      [later]: null,
      [without]: null,
    });
  });

  it('a renewal that is open already is not asked for again, and is shown', async () => {
    const parent = await matterOf(stage, firm, { playbook: 'lawyer_filed_renewal' });
    await permit(parent.personId, '2026-12-31');
    const child = await relative(parent, { birthDate: '2016-05-04' }, '2026-12-31');
    const { id } = await open(parent, child, 'child_renewal_with_parent');

    const { relatives } = await familyOf(parent.caseId);

    expect(relatives).toMatchObject([
      { person: { id: child }, renewal: null, openCases: [{ id }], permit: { number: '•••345' } },
    ]);
  });

  it('in the case of a child the parent is a relative', async () => {
    const parent = await matterOf(stage, firm);
    const child = await relative(parent, { birthDate: '2016-05-04' });
    const { id } = await open(parent, child, 'newborn_art_124');

    expect(await familyOf(id)).toMatchObject({
      isRenewal: false,
      relatives: [{ person: { id: parent.personId }, kinship: null, renewal: null }],
    });
  });

  it('one request for the household names everybody and opens no case of theirs', async () => {
    const parent = await matterOf(stage, firm, { playbook: 'family_reunification_locked' });
    const child = await relative(parent, { birthDate: '2016-05-04' }, '2026-12-31');

    expect(await familyOf(parent.caseId)).toMatchObject({
      scope: 'household',
      relatives: [{ person: { id: child }, renewal: null }],
    });
  });

  it('a child of two households is one person, whose cases are the same from either side', async () => {
    const mother = await matterOf(stage, firm);
    const father = await matterOf(stage, firm);
    const child = await relative(mother, { birthDate: '2016-05-04' });
    await tie(father.clientId, child);
    const { id } = await open(father, child, 'general_contactenos');

    for (const { caseId } of [mother, father]) {
      expect((await familyOf(caseId)).relatives).toMatchObject([
        { person: { id: child }, openCases: [{ id }] },
      ]);
    }
    const cases = await readFirm(stage.database, firm.auditor, (ctx) =>
      listCases(ctx, ListCases.parse({ personId: child })),
    );
    expect(cases.items.map((matter) => [matter.id, matter.client.id])).toEqual([
      [id, father.clientId],
    ]);
  });

  it('nobody is tied twice to a family, to themselves, or from another firm', async () => {
    const child = await relative(ours, { birthDate: '2016-05-04' }, undefined, stage.mine);
    const asked = (personId: string) => () => tie(ours.clientId, personId, stage.mine);

    expect(await refusalOf(asked(child)())).toMatchObject({ code: 'conflict' });
    for (const personId of [ours.personId, theirs.personId]) {
      await expectRefused(stage.server, asked(personId), {
        code: 'invalid',
        fields: ['personId'],
      });
    }
  });

  it('a child who turns 18 within 90 days, or did within a year, is named once with the reason', async () => {
    const [mother, father] = [await matterOf(stage, firm), await matterOf(stage, firm)];
    const soon = await relative(mother, { birthDate: '2009-02-26' });
    const just = await relative(mother, { birthDate: '2008-11-28' });
    await relative(mother, { birthDate: '2009-02-27' });
    await relative(mother, { birthDate: '2007-11-27' });
    await relative(mother, { kinship: 'sibling', birthDate: '2008-12-24' });
    await tie(father.clientId, soon);
    await open(father, soon, 'general_contactenos');

    const { items, citation } = await named(firm);

    expect(citation).toMatchObject({ confidence: 'law' });
    expect(items).toMatchObject([
      { person: { id: just }, on: '2026-11-28', isAdult: true, openCases: 0 },
      {
        person: { id: soon },
        on: '2027-02-26',
        isAdult: false,
        clients: [{ id: mother.clientId }, { id: father.clientId }],
        openCases: 1,
        says: { pt: expect.stringContaining('Faz 18 anos') },
      },
    ]);
    expect((await named(stage.other)).items).toEqual([]);
  });

  isForRoles(() => stage, {
    name: 'listing who comes of age',
    roles: rolesWith('files.read'),
    read: comingOfAge,
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs.caseId,
    ours: () => ours.caseId,
    verbs: [{ name: 'reading the family of a case', read: readFamily }],
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs.clientId,
    ours: () => ours.clientId,
    verbs: [
      {
        name: 'tying a person to a family',
        roles: rolesWith('files.write'),
        write: async (ctx, clientId) => {
          const { personId } = await registerClient(ctx, { fullName: 'Irmã' });

          return tiePerson(ctx, { clientId, personId, kinship: 'sibling' });
        },
      },
    ],
  });

  async function relative(
    { clientId }: TestCase,
    dependent: Partial<z.infer<typeof AddDependent>>,
    until?: string,
    of = firm,
  ): Promise<string> {
    const { personId } = await withFirm(stage.database, of.paralegal, (ctx) =>
      addDependent(ctx, {
        clientId,
        dependent: { fullName: 'Inês', kinship: 'child', ...dependent },
      }),
    );
    if (until) await permit(personId, until);

    return personId;
  }

  function permit(personId: string, expiresOn: string) {
    return withFirm(stage.database, firm.paralegal, (ctx) =>
      addPermit(ctx, { personId, permit: { number: 'AB12345', legalBasis: 'art. 77', expiresOn } }),
    );
  }

  function open({ clientId, officeId }: TestCase, personId: string, playbook: Playbook) {
    return withFirm(stage.database, firm.paralegal, (ctx) =>
      openCase(ctx, {
        clientId,
        personId,
        officeId,
        playbook,
        ...harmlessFacts(playbook),
        ownerId: firm.paralegal.userId,
        lawyerId: firm.lawyer.userId,
      }),
    );
  }

  function tie(clientId: string, personId: string, of = firm) {
    return withFirm(stage.database, of.paralegal, (ctx) =>
      tiePerson(ctx, { clientId, personId, kinship: 'child' }),
    );
  }

  function familyOf(caseId: string) {
    return readFirm(stage.database, firm.auditor, (ctx) => readFamily(ctx, caseId));
  }

  function named(of: TestFirm) {
    return readFirm(stage.database, of.paralegal, comingOfAge);
  }
});
