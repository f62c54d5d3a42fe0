import { readFirm, withFirm, type FirmContext } from '#db/with-firm';
import { addDependent } from '#services/dependents/add-dependent';
import { openCase } from '#services/cases/open-case';
import { registerClient } from '#services/clients/register-client';
import { setFacts } from '#services/facts/set-facts';
import { rolesWith } from '#services/access/permissions';
import { findNote } from '#services/notes/find-note';
import { revealNote } from '#services/notes/reveal-note';
import { addPermit } from '#services/permits/add-permit';
import { checkReceipt } from '#services/receipts/check-receipt';
import { harmlessFacts } from '#test/harness/harmless-facts';
import { officeOf } from '#test/harness/mint-firm';
import { effectsOf } from './effects.ts';
import { file, matterOf, setStage, standingClock, type Stage } from './stage.ts';
import { keepsStrangersOut } from './strangers.ts';

const parent = { fullName: 'Priya Sharma', nif: '299999998' };
const child = { fullName: 'Aarav Mehta Sharma', birthDate: '2026-04-14' };

describe('the note of a case', () => {
  let stage: Stage;
  let newborn: { readonly caseId: string; readonly parentId: string; readonly permitId: string };
  let theirs: string;

  beforeAll(async () => {
    stage = await setStage(standingClock('2026-05-21T09:00:00Z'));
    newborn = await act(openNewborn);
    theirs = (await matterOf(stage, stage.other)).caseId;
  });
  afterAll(() => stage.server.stop());

  it('is filled in from the file, with masks for numbers and braces for what nobody recorded', async () => {
    const { menuPaths, note } = await find(newborn.caseId);

    expect(menuPaths[0]).toEqual(['Autorização de Residência', expect.stringContaining('124')]);
    expect(menuPaths[1]).toEqual(['Autorização de Residência', 'Outros']);
    expect(note).toMatchObject({ kind: 'note', isMasked: true, maxWords: 300, isTooLong: false });
    expect(note?.text.split('\n')).toEqual([
      expect.stringContaining('Peço agendamento na loja Lisboa'),
      'A criança é Aarav Mehta Sharma, nome que consta do assento de nascimento, e nasceu a 14-04-2026 em {birth_place}.',
      'Pede Priya Sharma, NIF •••998, com o título de residência n.º •••321, válido até 30-09-2027.',
      expect.stringContaining('Anexos'),
    ]);
    expect(note?.missing).toEqual([
      { field: 'birth_place', name: { pt: 'Local de nascimento', en: 'Place of birth' } },
    ]);
  });

  it('shows its numbers to whoever asks: the same words, and a look at each number on record', async () => {
    const masked = await find(newborn.caseId);

    const { result, audit, timeline, outbox } = await effectsOf(stage.server, () =>
      act((ctx) => revealNote(ctx, newborn.caseId)),
    );

    expect(result.note?.text).toContain('NIF 299999998, com o título de residência n.º TR7654321');
    expect(result.note).toMatchObject({ isMasked: false, words: masked.note?.words });
    expect(audit.map(({ action, subjectId, data }) => [action, subjectId, data])).toEqual([
      ['person.revealed', newborn.parentId, { field: 'nif' }],
      ['permit.revealed', newborn.permitId, { field: 'number' }],
    ]);
    expect([...timeline, ...outbox]).toEqual([]);
  });

  it('says by which words each statement is found again, without what is not known yet', async () => {
    const { note } = await act((ctx) => revealNote(ctx, newborn.caseId));

    expect(note?.statements.map(({ id, signs }) => [id, signs])).toContainEqual([
      'child',
      ['Aarav Mehta Sharma', '14-04-2026'],
    ]);
  });

  it('of an insistence cites the request of the case that it goes on from', async () => {
    await file(stage, stage.mine, {
      caseId: newborn.caseId,
      filedAt: '2026-05-04T10:00:00Z',
      reference: 'CT-2026-0001',
    });
    const insistence = await act((ctx) => openAfter(ctx, newborn.caseId));

    const { note } = await find(insistence);

    expect(note?.text).toContain('Insistência no pedido CT-2026-0001, apresentado em 04-05-2026');
    expect(note?.missing).toEqual([]);
  });

  it('does not give its own reference for a first request that was filed before the firm had the case', async () => {
    const { caseId } = await matterOf(stage, stage.mine, { playbook: 'art_124_insistence' });
    await file(stage, stage.mine, { caseId, filedAt: '2026-05-05T10:00:00Z', reference: 'CT-2' });
    await act(async (ctx) => {
      const { version } = await ctx.tx.case.findFirstOrThrow({ where: { id: caseId } });
      await setFacts(ctx, {
        id: caseId,
        version,
        facts: { answers: {}, days: { first_filed_on: '2026-04-01' } },
      });
    });

    const { note } = await find(caseId);

    expect(note?.text).toContain('pedido {first_reference}, apresentado em 01-04-2026');
  });

  it('of a wrong article quotes the receipt that was checked', async () => {
    const { caseId, personId, officeId } = await matterOf(stage, stage.mine, {
      playbook: 'art_15_filed_as_art_17',
    });
    await act((ctx) =>
      checkReceipt(ctx, {
        personId,
        receipt: {
          officeId,
          issuedOn: '2026-05-20',
          askedFor: 'art_15',
          category: 'Art. 17.º Lei 37/2006',
          document: 'Cartão de Residência Permanente',
          validity: '10 anos',
        },
      }),
    );

    const { note } = await find(caseId);

    expect(note?.text).toContain('indica «Art. 17.º Lei 37/2006»');
    expect(note?.text).toContain('A base aplicável é o art. 15.º da Lei n.º 37/2006');
    expect(note?.missing.map(({ field }) => field)).toContain('reason');
  });

  it('is none where the procedure writes nothing', async () => {
    const { caseId } = await matterOf(stage, stage.mine, { playbook: 'child_nif' });

    expect((await find(caseId)).note).toBeNull();
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs,
    ours: () => newborn.caseId,
    verbs: [
      {
        name: 'composing a note',
        roles: rolesWith('files.write'),
        read: (ctx, id) => findNote(ctx, id),
      },
      {
        name: 'showing the numbers of a note',
        roles: rolesWith('identifiers.reveal'),
        write: (ctx, id) => revealNote(ctx, id),
      },
    ],
  });

  function act<T>(work: (ctx: FirmContext) => Promise<T>): Promise<T> {
    return withFirm(stage.database, stage.mine.paralegal, work);
  }

  function find(caseId: string) {
    return readFirm(stage.database, stage.mine.paralegal, (ctx) => findNote(ctx, caseId));
  }

  async function openNewborn(ctx: FirmContext) {
    const client = await registerClient(ctx, parent);
    const permit = await addPermit(ctx, {
      personId: client.personId,
      permit: { number: 'TR7654321', legalBasis: 'art. 77', expiresOn: '2027-09-30' },
    });
    const { personId } = await addDependent(ctx, {
      clientId: client.id,
      dependent: { ...child, kinship: 'child' },
    });
    const caseId = await open(ctx, { clientId: client.id, personId, playbook: 'newborn_art_124' });

    return { caseId, parentId: client.personId, permitId: permit.id };
  }

  async function openAfter(ctx: FirmContext, followsCaseId: string): Promise<string> {
    const { clientId, personId } = await ctx.tx.case.findFirstOrThrow({
      where: { id: followsCaseId },
    });
    const id = await open(ctx, { clientId, personId, playbook: 'art_124_insistence' });
    await ctx.tx.case.updateMany({ where: { id }, data: { followsCaseId } });

    return id;
  }

  async function open(
    ctx: FirmContext,
    matter: {
      readonly clientId: string;
      readonly personId: string;
      readonly playbook: 'newborn_art_124' | 'art_124_insistence';
    },
  ): Promise<string> {
    const { id } = await openCase(ctx, {
      ...matter,
      officeId: await officeOf(ctx, 'lisboa'),
      ...harmlessFacts(matter.playbook),
      ownerId: stage.mine.paralegal.userId,
      lawyerId: stage.mine.lawyer.userId,
    });

    return id;
  }
});
