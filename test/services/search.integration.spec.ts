import { readFirm, withFirm } from '#db/with-firm';
import { ListCases, listCases } from '#services/cases/list-cases';
import { openCase } from '#services/cases/open-case';
import { ListClients, listClients } from '#services/clients/list-clients';
import { registerClient } from '#services/clients/register-client';
import { harmlessFacts } from '#test/harness/harmless-facts';
import { addDependent } from '#services/dependents/add-dependent';
import { updatePerson } from '#services/people/update-person';
import { addPermit } from '#services/permits/add-permit';
import type { TestCase, TestFirm } from '#test/harness/mint-firm';
import { allPages } from './pages.ts';
import { file, matterOf, setStage, standingClock, type Stage } from './stage.ts';

/** Names as they come; each must be stored, listed and, by its words, found. */
const names = [
  "Sinéad O'Neill",
  '100% Certo_Nome',
  'Back\\slash Silva',
  '👩‍👧 Família Emoji',
  'Conceição Brandão',
  'Müller-Lüdenscheidt',
  'Nguyễn Thị Đặng',
  'محمد بن سلمان',
  '王小明',
  'अनिता शर्मा',
  "Robert'); DROP TABLE people; --",
  'NULL',
  'true',
  '-',
  `a${'𠮷'.repeat(60)}`,
  'x'.repeat(200),
  'Jose\u0301 Decomposed',
  'Zero\u200bWidth',
] as const;

describe('search', () => {
  let stage: Stage;
  let ana: TestCase;
  const clients = new Map<string, string>();

  beforeAll(async () => {
    stage = await setStage(standingClock('2026-07-15T09:00:00Z'));
    for (const firm of [stage.mine, stage.other]) {
      for (const fullName of names) {
        const { id } = await withFirm(stage.database, firm.paralegal, (ctx) =>
          registerClient(ctx, { fullName }),
        );
        if (firm === stage.mine) clients.set(fullName, id);
      }
    }
    ana = await whole(stage.mine, 'AIMA-2026-0418');
    await whole(stage.other, 'AIMA-2026-0418');
  });
  afterAll(() => stage.server.stop());

  it.each(names)('the name %j is stored and listed as it was written', async (name) => {
    const { items } = await find(stage.mine, undefined);

    const client = items.find((item) => item.id === clients.get(name));
    expect(client?.person.fullName).toBe(name);
  });

  it.each(names.filter((name) => /[\p{L}\p{N}]/u.test(name)))(
    'the whole name %j finds its client, and nobody of another firm',
    async (name) => {
      expect(await clientIds(name)).toEqual([clients.get(name)]);
    },
  );

  it.each([
    ['conceicao', 'Conceição Brandão'],
    ['CONCEIÇÃO', 'Conceição Brandão'],
    ['brand conc', 'Conceição Brandão'],
    ['  brandao   conceicao ', 'Conceição Brandão'],
    ['oneill', undefined],
    ["o'neill", "Sinéad O'Neill"],
    ['neill sin', "Sinéad O'Neill"],
    ['neil', "Sinéad O'Neill"],
    ['eill', undefined],
    ['conceicao neill', undefined],
    ['muller', 'Müller-Lüdenscheidt'],
    ['ludens', 'Müller-Lüdenscheidt'],
    ['nguyen thi', 'Nguyễn Thị Đặng'],
    ['محمد', 'محمد بن سلمان'],
    ['王', '王小明'],
    ['小明', undefined],
    ['शर्मा', 'अनिता शर्मा'],
    ['100%', '100% Certo_Nome'],
    ['certo_nome', '100% Certo_Nome'],
    ['certo%', '100% Certo_Nome'],
    ['back\\sl', 'Back\\slash Silva'],
    ['slash', 'Back\\slash Silva'],
    ['familia 👩‍👧', '👩‍👧 Família Emoji'],
    ['drop table', "Robert'); DROP TABLE people; --"],
    ["'); DROP TABLE people; --", "Robert'); DROP TABLE people; --"],
    ['null', 'NULL'],
    ['josé', 'Jose\u0301 Decomposed'],
    ['x'.repeat(64), 'x'.repeat(200)],
    ['zzzz', undefined],
  ])('%j finds %j', async (q, name) => {
    expect(await clientIds(q)).toEqual(name === undefined ? [] : [clients.get(name)]);
  });

  it.each([
    '123456789',
    '123 456 789',
    '11111111110',
    'CT77001',
    'ct-77 001',
    'aima 0418',
    'AIMA-2026-0418',
  ])('numbers and references find the client and the case: %s', async (q) => {
    expect(await clientIds(q)).toEqual([ana.clientId]);
    expect(await caseIds(q)).toEqual([ana.caseId]);
  });

  it.each(['12345', '1111', 'ct77', '123 456 780'])(
    'a number is found whole, not by its beginning: %s',
    async (q) => {
      expect(await clientIds(q)).toEqual([]);
    },
  );

  it('words of the name and of a number together narrow the search', async () => {
    expect(await caseIds('ana 123456789 0418')).toEqual([ana.caseId]);
    expect(await caseIds('ana 123456789 9999')).toEqual([]);
  });

  it("a dependent's case is found by the dependent's own words, the client is not", async () => {
    const { id } = await withFirm(stage.database, stage.mine.paralegal, async (ctx) => {
      const { personId } = await addDependent(ctx, {
        clientId: ana.clientId,
        dependent: { fullName: 'Benedita Rara', kinship: 'child' },
      });

      return openCase(ctx, {
        clientId: ana.clientId,
        personId,
        officeId: ana.officeId,
        playbook: 'newborn_art_124',
        ...harmlessFacts('newborn_art_124'),
        ownerId: stage.mine.paralegal.userId,
        lawyerId: stage.mine.lawyer.userId,
      });
    });

    expect(await caseIds('benedita')).toEqual([id]);
    expect(await clientIds('benedita')).toEqual([]);
  });

  it.each(['%', '_', '\\', "'", '   ', '👩‍👧', '\u0000', '\ud800', '-- ;', '*'])(
    'without a word in it %j narrows nothing',
    async (q) => {
      expect(await clientIds(q)).toHaveLength(names.length + 1);
    },
  );

  it('what is found comes in pages that hold every one of them exactly once', async () => {
    for (let each = 0; each < 5; each += 1) await matterOf(stage, stage.mine, { name: 'Gémeo Um' });

    const found = await allPages(({ limit, cursor }) =>
      find(stage.mine, 'gemeo', { limit, cursor }),
    );

    expect(new Set(found.map((client) => client.id)).size).toBe(5);
  });

  it.each(['a b '.repeat(50), 'é'.repeat(200), '1 '.repeat(100)])(
    'a search of two hundred characters is answered',
    async (q) => {
      await expect(find(stage.mine, q)).resolves.toBeDefined();
      expect(ListClients.safeParse({ q: `${q}x` }).success).toBe(false);
    },
  );

  /** A client with every number and reference by which one is found. */
  async function whole(firm: TestFirm, reference: string): Promise<TestCase> {
    const matter = await matterOf(stage, firm, { name: 'Ana Procurada' });
    await withFirm(stage.database, firm.paralegal, async (ctx) => {
      await addPermit(ctx, {
        personId: matter.personId,
        permit: { number: 'CT77001', legalBasis: 'art. 77' },
      });
      await updatePerson(ctx, {
        id: matter.personId,
        version: 1,
        changes: { nif: '123456789', niss: '11111111110' },
      });
    });
    await file(stage, firm, { caseId: matter.caseId, filedAt: '2026-07-14T10:00:00Z', reference });

    return matter;
  }

  function find(
    firm: TestFirm,
    q: string | undefined,
    page: { limit?: number; cursor?: string | undefined } = { limit: 100 },
  ) {
    return readFirm(stage.database, firm.paralegal, (ctx) =>
      listClients(ctx, ListClients.parse({ q, ...page })),
    );
  }

  async function clientIds(q: string): Promise<string[]> {
    return (await find(stage.mine, q)).items.map((client) => client.id);
  }

  async function caseIds(q: string): Promise<string[]> {
    const { items } = await readFirm(stage.database, stage.mine.lawyer, (ctx) =>
      listCases(ctx, ListCases.parse({ q, limit: 100 })),
    );

    return items.map((item) => item.id);
  }
});
