import { readFirm, withFirm, roles } from '#db/with-firm';
import { rolesWith } from '#services/access/permissions';
import { findClient } from '#services/clients/find-client';
import { ListClients, listClients } from '#services/clients/list-clients';
import { registerClient } from '#services/clients/register-client';
import { addDependent } from '#services/dependents/add-dependent';
import { addPermit } from '#services/permits/add-permit';
import type { TestCase, TestFirm } from '#test/harness/mint-firm';
import { effectsOf, expectRefused } from './effects.ts';
import { allPages } from './pages.ts';
import { matterOf, setStage, type Stage } from './stage.ts';
import { isForRoles, keepsStrangersOut } from './strangers.ts';

describe('clients', () => {
  let stage: Stage;
  let ours: TestCase;
  let theirs: TestCase;

  beforeAll(async () => {
    stage = await setStage();
    ours = await matterOf(stage, stage.mine);
    theirs = await matterOf(stage, stage.other);
  });
  afterAll(() => stage.server.stop());

  const whole = {
    fullName: 'Ana Conceição',
    birthDate: '1988-02-29',
    nationality: 'BRA',
    nif: '123456789',
    niss: '11111111110',
    passportNumber: 'CD987654',
    nnu: '987654321',
    email: 'ana+prazo@example.pt',
    phone: '+351 912 345 678',
    homeAddress: 'Rua da Rosa, 12\n1200-385 Lisboa',
  } as const;

  it('registering one opens a file with the person as given', async () => {
    const { id, personId } = await register(stage.mine, whole);

    const file = await find(stage.mine, id);
    expect(file).toEqual({
      id,
      person: {
        id: personId,
        ...whole,
        nif: '•••789',
        niss: '•••110',
        passportNumber: '•••654',
        nnu: '•••321',
        privilegedNote: null,
        sharesNif: false,
        erasure: null,
        version: 1,
      },
      openCases: 0,
      dependents: 0,
      permits: [],
      family: [],
    });
  });

  it('registering one is audited once, without the name, and tells no worker', async () => {
    const { result, audit, timeline, outbox } = await effectsOf(stage.server, () =>
      withFirm(stage.database, { ...stage.mine.lawyer, requestId: 'req-1' }, (ctx) =>
        registerClient(ctx, whole),
      ),
    );

    expect(audit).toEqual([
      {
        id: expect.any(String),
        firmId: stage.mine.id,
        action: 'client.registered',
        subjectType: 'client',
        subjectId: result.id,
        actorId: stage.mine.lawyer.userId,
        requestId: 'req-1',
        data: {},
      },
    ]);
    expect({ timeline, outbox }).toEqual({ timeline: [], outbox: [] });
  });

  it('what is not known about a person is null', async () => {
    const { id } = await register(stage.mine, { fullName: 'Suharto' });

    expect((await find(stage.mine, id)).person).toMatchObject({
      fullName: 'Suharto',
      birthDate: null,
      nationality: null,
      nif: null,
      niss: null,
      passportNumber: null,
      privilegedNote: null,
      sharesNif: false,
      email: null,
      phone: null,
      homeAddress: null,
    });
  });

  it('a file counts its open cases and its family, and holds the permits', async () => {
    await withFirm(stage.database, stage.mine.paralegal, async (ctx) => {
      await addPermit(ctx, {
        personId: ours.personId,
        permit: { number: 'AB12345', legalBasis: 'art. 77' },
      });
      await addDependent(ctx, {
        clientId: ours.clientId,
        dependent: { fullName: 'Rui', kinship: 'child' },
      });
    });

    expect(await find(stage.mine, ours.clientId)).toMatchObject({
      openCases: 1,
      dependents: 1,
      permits: [{ number: '•••345' }],
      family: [{ kinship: 'child', person: { fullName: 'Rui' } }],
    });
  });

  it('are listed to every member, the latest first', async () => {
    const { id } = await register(stage.mine, { fullName: 'The Latest' });

    for (const role of roles) {
      const { items } = await list(stage.mine, {}, role);
      expect(items[0]).toMatchObject({ id, person: { fullName: 'The Latest' }, openCases: 0 });
      expect(items.find((item) => item.id === ours.clientId)).toMatchObject({ openCases: 1 });
    }
  });

  it('come in pages that hold every one of them exactly once', async () => {
    for (let each = 0; each < 5; each += 1) await register(stage.mine, { fullName: `P ${each}` });
    const all = await list(stage.mine, { limit: 100 });

    const pages = await allPages((page) => list(stage.mine, page));

    expect(pages.map((client) => client.id)).toEqual(all.items.map((client) => client.id));
    expect(all.items.length).toBeGreaterThan(5);
  });

  it('a page registered meanwhile neither repeats nor skips a client', async () => {
    const first = await list(stage.mine, { limit: 2 });
    await register(stage.mine, { fullName: 'Meanwhile' });
    const second = await list(stage.mine, { limit: 2, cursor: first.nextCursor ?? '' });

    const seen = [...first.items, ...second.items].map((client) => client.id);
    expect(new Set(seen).size).toBe(4);
  });

  it.each(['forged', '', '%', 'MTIz', Buffer.from("' OR 1=1 --").toString('base64url')])(
    'the cursor %j is refused by name',
    async (cursor) => {
      await expectRefused(stage.server, () => list(stage.mine, { cursor }), {
        code: 'invalid',
        fields: ['cursor'],
      });
    },
  );

  it("of another firm are neither listed, counted nor reached by that firm's cursor", async () => {
    for (let each = 0; each < 3; each += 1) await register(stage.other, { fullName: 'Theirs' });
    const foreign = await list(stage.other, { limit: 1 });
    const cursor = foreign.nextCursor ?? '';

    const all = await list(stage.mine, { limit: 100 });
    const after = await list(stage.mine, { limit: 100, cursor });

    expect(JSON.stringify([all, after])).not.toContain('Theirs');
    expect(JSON.stringify([all, after])).not.toContain(stage.other.canary);
    expect(all.items.map((client) => client.id)).not.toContain(theirs.clientId);
  });

  isForRoles(() => stage, {
    name: 'registering a client',
    roles: rolesWith('files.write'),
    write: (ctx) => registerClient(ctx, { fullName: 'Nobody' }),
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs.clientId,
    ours: () => ours.clientId,
    verbs: [{ name: "reading a client's file", read: findClient }],
  });

  function register(firm: TestFirm, fields: Parameters<typeof registerClient>[1]) {
    return withFirm(stage.database, firm.paralegal, (ctx) => registerClient(ctx, fields));
  }

  function find(firm: TestFirm, id: string) {
    return readFirm(stage.database, firm.paralegal, (ctx) => findClient(ctx, id));
  }

  function list(
    firm: TestFirm,
    query: { limit?: number; cursor?: string },
    role: (typeof roles)[number] = 'paralegal',
  ) {
    return readFirm(stage.database, firm[role], (ctx) =>
      listClients(ctx, ListClients.parse(query)),
    );
  }
});
