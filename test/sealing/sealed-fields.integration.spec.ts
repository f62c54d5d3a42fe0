import { readFirm, withFirm } from '#db/with-firm';
import { rolesWith } from '#services/access/permissions';
import { findClient } from '#services/clients/find-client';
import { registerClient } from '#services/clients/register-client';
import { addDependent } from '#services/dependents/add-dependent';
import { revealPerson } from '#services/people/reveal-person';
import { updatePerson } from '#services/people/update-person';
import { revealPermit } from '#services/permits/reveal-permit';
import { sealedFields } from '#services/sealing/sealed-fields';
import { asOwner } from '#test/harness/test-database';
import { effectsOf, expectRefused, refusalOf } from '../services/effects.ts';
import { file, matterOf, setStage, type Stage } from '../services/stage.ts';
import { keepsStrangersOut } from '../services/strangers.ts';
import {
  found,
  inFirm,
  numbers,
  permitNumber,
  revealAll,
  sealedClient,
  tokensOf,
  type Sealed,
} from './sealing-stage.ts';

/** Columns of the two tables that are not sealed, and why: a new column joins them or the list of the sealed. */
const inTheClear: Readonly<Record<string, readonly string[]>> = {
  // Keys, links, versions and hints identify nobody; by name, birth, nationality and address people are worked with.
  people: [
    'firm_id',
    'id',
    'full_name',
    'birth_date',
    'nationality',
    'email',
    'phone',
    'home_address',
    'created_at',
    'version',
    'erasure',
  ],
  // Dates and legal basis are what deadlines and letters are made of.
  permits: [
    'firm_id',
    'id',
    'person_id',
    'legal_basis',
    'issued_on',
    'expires_on',
    'office_id',
    'created_at',
  ],
};

describe('sealed fields', () => {
  let stage: Stage;
  let ours: Sealed;
  let theirs: Sealed;

  beforeAll(async () => {
    stage = await setStage();
    ours = await sealedClient(stage, stage.mine);
    const { caseId } = await matterOf(stage, stage.mine);
    await file(stage, stage.mine, { caseId, filedAt: '2026-05-04T10:00:00Z', note: 'enviado' });
    theirs = await sealedClient(stage, stage.other);
  });
  afterAll(() => stage.server.stop());

  it('every column of people and permits is sealed, a hint, or stands in the clear for a reason', async () => {
    for (const table of ['people', 'permits'] as const) {
      const columns = await asOwner<{ name: string }>(
        stage.server.ownerUrl,
        `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
        [table],
      );
      const sealed = Object.values(sealedFields).flatMap((field) =>
        field.table === table ? [field.column, ...(field.hint ? [field.hint] : [])] : [],
      );

      expect(columns.map(({ name }) => name).toSorted()).toEqual(
        [...sealed, ...(inTheClear[table] ?? [])].toSorted(),
      );
    }
  });

  it('the database refuses a value in the clear in every sealed column', async () => {
    for (const { table, column } of Object.values(sealedFields)) {
      await expect(
        asOwner(stage.server.ownerUrl, `UPDATE ${table} SET ${column} = '123456789'`),
      ).rejects.toMatchObject({ code: '23514' });
    }
  });

  it('each value is revealed as it was given', async () => {
    expect(await revealAll(stage, stage.mine, ours)).toEqual({ ...numbers, permitNumber });
  });

  it('a file shows masks: the end of a long number, nothing of a short one or of a note', async () => {
    await inFirm(stage, stage.mine, (ctx) =>
      addDependent(ctx, {
        clientId: ours.clientId,
        dependent: { fullName: 'Rui', kinship: 'child', passportNumber: 'AB1234' },
      }),
    );

    const file = await readFirm(stage.database, stage.mine.paralegal, (ctx) =>
      findClient(ctx, ours.clientId),
    );

    expect(file).toMatchObject({
      person: {
        nif: '•••789',
        niss: '•••110',
        passportNumber: '•••654',
        privilegedNote: '•••',
      },
      permits: [{ number: '•••332' }],
      family: [{ person: { nif: null, passportNumber: '•••' } }],
    });
  });

  it.each([
    ['another row', 'people', 'nif', 'nif'],
    ['another column', 'people', 'nif', 'passport_number'],
    ['another table', 'permits', 'number', 'nif'],
  ] as const)('a ciphertext moved to %s does not open', async (_name, table, from, to) => {
    const target = await inFirm(stage, stage.mine, (ctx) =>
      registerClient(ctx, { fullName: 'Alvo' }),
    );
    await asOwner(
      stage.server.ownerUrl,
      `UPDATE people SET ${to} = (SELECT ${from} FROM ${table} WHERE id = $2) WHERE id = $1`,
      [target.personId, table === 'people' ? ours.personId : ours.permitId],
    );

    await expect(
      inFirm(stage, stage.mine, (ctx) =>
        revealPerson(ctx, {
          id: target.personId,
          field: to === 'nif' ? 'nif' : 'passportNumber',
        }),
      ),
    ).rejects.toThrow('unable to authenticate data');
  });

  it('a whole row and key moved to another firm does not open', async () => {
    const moved = await inFirm(stage, stage.other, (ctx) =>
      registerClient(ctx, { fullName: 'Alvo' }),
    );
    await asOwner(
      stage.server.ownerUrl,
      'UPDATE people SET nif = (SELECT nif FROM people WHERE id = $2) WHERE id = $1',
      [moved.personId, ours.personId],
    );
    const reveal = () =>
      inFirm(stage, stage.other, (ctx) => revealPerson(ctx, { id: moved.personId, field: 'nif' }));

    await expect(reveal()).rejects.toThrow('unable to authenticate data');
    const [kept] = await asOwner<{ wrapped: string }>(
      stage.server.ownerUrl,
      'SELECT wrapped FROM firm_keys WHERE firm_id = $1',
      [stage.other.id],
    );
    const putKey = (from: string) =>
      asOwner(
        stage.server.ownerUrl,
        'UPDATE firm_keys SET wrapped = coalesce((SELECT wrapped FROM firm_keys WHERE firm_id::text = $2), $2) WHERE firm_id = $1',
        [stage.other.id, from],
      );
    await putKey(stage.mine.id);
    expect(await refusalOf(reveal())).toMatchObject({ code: 'unavailable' });
    await putKey(kept?.wrapped ?? '');
  });

  it('equal numbers of two firms have no token in common', async () => {
    const [a, b] = [await tokensOf(stage, stage.mine), await tokensOf(stage, stage.other)];

    expect(a.filter((token) => b.includes(token))).toEqual([]);
    expect(b).toHaveLength(4);
  });

  it.each([numbers.nif, numbers.niss, 'cd 987 654', 'PT-5544332', 'ana 123456789'])(
    'a whole number finds its person in its own firm: %s',
    async (q) => {
      expect(await found(stage, stage.mine, q)).toEqual([ours.clientId]);
      expect(await found(stage, stage.other, q)).toEqual([theirs.clientId]);
    },
  );

  it.each(['12345678', 'CD98765', '#nif.1', 'nif', numbers.privilegedNote])(
    'a part of a number, a token or a note finds nobody: %s',
    async (q) => {
      expect(await found(stage, stage.mine, q)).toEqual([]);
    },
  );

  it('a number that was replaced or cleared finds nobody, and a file says when two share a NIF', async () => {
    const twin = await inFirm(stage, stage.mine, (ctx) =>
      registerClient(ctx, { fullName: 'Gémea', nif: numbers.nif }),
    );
    const person = (version: number, nif: string | null) =>
      inFirm(stage, stage.mine, (ctx) =>
        updatePerson(ctx, { id: twin.personId, version, changes: { nif } }),
      );

    expect(await found(stage, stage.mine, numbers.nif)).toHaveLength(2);
    expect(await person(1, numbers.nif)).toMatchObject({ sharesNif: true });
    expect(await person(2, '222222220')).toMatchObject({ sharesNif: false, nif: '•••220' });
    expect(await found(stage, stage.mine, numbers.nif)).toEqual([ours.clientId]);
    expect(await person(3, null)).toMatchObject({ nif: null });
    expect(await found(stage, stage.mine, '222222220')).toEqual([]);
  });

  it('a look at a value is on record once: the field, not the value', async () => {
    const { audit, outbox, timeline } = await effectsOf(stage.server, () =>
      revealAll(stage, stage.mine, ours),
    );

    expect(audit.map(({ action, subjectId, data }) => [action, subjectId, data])).toEqual([
      ...['nif', 'niss', 'passportNumber', 'privilegedNote'].map((field) => [
        'person.revealed',
        ours.personId,
        { field },
      ]),
      ['permit.revealed', ours.permitId, { field: 'number' }],
    ]);
    expect({ outbox, timeline }).toEqual({ outbox: [], timeline: [] });
  });

  it('a note under professional secrecy is for lawyers and admins, to read and to write', async () => {
    const asParalegal = <T>(work: Parameters<typeof withFirm<T>>[2]) =>
      withFirm(stage.database, stage.mine.paralegal, work);
    const attempts = [
      () => asParalegal((ctx) => revealPerson(ctx, { id: ours.personId, field: 'privilegedNote' })),
      () => asParalegal((ctx) => registerClient(ctx, { fullName: 'X', privilegedNote: 'segredo' })),
      () =>
        asParalegal((ctx) =>
          updatePerson(ctx, { id: ours.personId, version: 1, changes: { privilegedNote: null } }),
        ),
    ];

    for (const attempt of attempts) {
      await expectRefused(stage.server, attempt, { code: 'forbidden' });
    }
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs.personId,
    ours: () => ours.personId,
    verbs: [
      {
        name: 'revealing a NIF',
        roles: rolesWith('identifiers.reveal'),
        write: (ctx, id) => revealPerson(ctx, { id, field: 'nif' }),
      },
      {
        name: 'revealing a note',
        roles: rolesWith('privileged.handle'),
        write: (ctx, id) => revealPerson(ctx, { id, field: 'privilegedNote' }),
      },
    ],
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs.permitId,
    ours: () => ours.permitId,
    verbs: [
      {
        name: "revealing a permit's number",
        roles: rolesWith('identifiers.reveal'),
        write: revealPermit,
      },
    ],
  });
});
