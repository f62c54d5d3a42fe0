import { withFirm } from '#db/with-firm';
import { RegisterClient, registerClient } from '#services/clients/register-client';
import { addDependent } from '#services/dependents/add-dependent';
import { revealPerson } from '#services/people/reveal-person';
import { updatePerson } from '#services/people/update-person';
import { addPermit } from '#services/permits/add-permit';
import { mintFirm, type TestFirm } from '#test/harness/mint-firm';
import { setStage, type Stage } from './stage.ts';

it.each([
  ['nif', ' PT 123 456 789', '123456789'],
  ['niss', '1111-1111-110', '11111111110'],
  ['nnu', '987 654 321', '987654321'],
  ['passportNumber', 'ab-12 345', 'AB12345'],
])('a %s written %j is kept as %s', (field, written, kept) => {
  expect(RegisterClient.parse({ fullName: 'Maria', [field]: written })).toMatchObject({
    [field]: kept,
  });
});

describe('the numbers of a person', () => {
  let stage: Stage;
  let firm: TestFirm;

  beforeAll(async () => (stage = await setStage()));
  beforeEach(async () => (firm = await mintFirm(stage.server)));
  afterAll(() => stage.server.stop());

  it('that look right and are nobody else’s warn of nothing', async () => {
    const { warnings } = await register({
      nif: '123456789',
      niss: '11111111110',
      nnu: '987654321',
      passportNumber: 'CD987654',
    });

    expect(warnings).toEqual([]);
  });

  it.each<['nif' | 'niss' | 'nnu', string, string]>([
    ['nif', '501123458', 'entidade'],
    ['niss', '29876543219', 'entidade'],
    ['niss', '31111111112', 'começar por 1'],
    ['nnu', '123456789', 'NIF'],
  ])('with an odd %s are kept, and the answer says what is odd', async (field, value, word) => {
    const { personId, warnings } = await register({ [field]: value });

    expect(warnings).toEqual([
      {
        path: field,
        code: 'odd',
        says: { pt: expect.stringContaining(word), en: expect.any(String) },
      },
    ]);
    expect(await reveal(personId, field)).toBe(value);
  });

  it('with an address that has no postal code are kept, and the answer says so', async () => {
    const { warnings } = await register({ homeAddress: '12 Baker Street, London' });

    expect(warnings).toMatchObject([{ path: 'homeAddress', code: 'odd' }]);
  });

  it('that somebody else of the firm has are kept with a warning, whoever they are written for', async () => {
    const numbers = { nif: '123456789', passportNumber: 'CD987654' };
    const first = await register(numbers);
    const second = await register({ nif: '299999998' });
    const shared = ['nif shared', 'passportNumber shared'];

    expect(await words(register(numbers))).toEqual(shared);
    expect(
      await words(
        act((ctx) =>
          addDependent(ctx, {
            clientId: first.id,
            dependent: { fullName: 'Inês', kinship: 'child', ...numbers },
          }),
        ),
      ),
    ).toEqual(shared);
    expect(
      await words(
        act((ctx) => updatePerson(ctx, { id: second.personId, version: 1, changes: numbers })),
      ),
    ).toEqual(shared);
  });

  it('of another firm are nobody’s here', async () => {
    await withFirm(stage.database, stage.other.paralegal, (ctx) =>
      registerClient(ctx, { fullName: 'Maria', nif: '123456789' }),
    );

    expect((await register({ nif: '123456789' })).warnings).toEqual([]);
  });

  it('are their own when they are written again', async () => {
    const { personId } = await register({ nif: '123456789' });
    const again = await act((ctx) =>
      updatePerson(ctx, { id: personId, version: 1, changes: { nif: '123456789' } }),
    );

    expect(again.warnings).toEqual([]);
  });

  it('a permit number that is odd, or that is on the card of somebody else, warns under its path', async () => {
    const [one, two] = [await register({}), await register({})];
    const permit = { number: 'A1234567890', legalBasis: 'art. 77' };
    const add = ({ personId }: { readonly personId: string }) =>
      words(act((ctx) => addPermit(ctx, { personId, permit })));

    expect(await add(one)).toEqual(['number odd']);
    expect(await add(two)).toEqual(['number odd', 'number shared']);
  });

  function act<T>(work: Parameters<typeof withFirm<T>>[2]): Promise<T> {
    return withFirm(stage.database, firm.paralegal, work);
  }

  function register(numbers: Readonly<Record<string, string>>) {
    return act((ctx) => registerClient(ctx, { fullName: 'Maria', ...numbers }));
  }

  async function reveal(id: string, field: 'nif' | 'niss' | 'nnu') {
    return (await act((ctx) => revealPerson(ctx, { id, field }))).value;
  }

  async function words(
    written: Promise<{ readonly warnings: readonly { path: string; code: string }[] }>,
  ): Promise<string[]> {
    return (await written).warnings.map(({ path, code }) => `${path} ${code}`);
  }
});
