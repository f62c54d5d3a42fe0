import { readFirm, withFirm } from '#db/with-firm';
import { openCase, type OpenCase } from '#services/cases/open-case';
import { restrictCase } from '#services/cases/restrict-case';
import { registerClient, type RegisterClient } from '#services/clients/register-client';
import { recordDocument } from '#services/documents/record-document';
import { addPermit } from '#services/permits/add-permit';
import { ListStalled, stalledReport } from '#services/reports/stalled-report';
import { harmlessFacts } from '#test/harness/harmless-facts';
import { mintFile } from '#test/harness/mint-file';
import { mintFirm, officeOf, type TestFirm } from '#test/harness/mint-firm';
import { startStorage } from '#test/harness/test-storage';
import type { z } from 'zod';
import { file, handleAll, receive, setStage, standingClock, type Stage } from './stage.ts';

type Role = 'lawyer' | 'admin';
type Signal = Awaited<ReturnType<typeof stalledReport>>['signals'][number];
type Opened = {
  readonly playbook?: z.infer<typeof OpenCase>['playbook'];
  readonly person?: Partial<z.infer<typeof RegisterClient>>;
  readonly permit?: { readonly issuedOn: string; readonly expiresOn: string };
  readonly followsCaseId?: string;
  readonly days?: z.infer<typeof OpenCase>['days'];
};

const renewal = ['Autorização de Residência', 'Renovação'];

describe('the signals that a case stands still', () => {
  let stage: Stage;
  let firm: TestFirm;
  const clock = standingClock('2026-07-15T09:00:00Z');

  beforeAll(async () => {
    stage = await setStage(clock);
  });
  beforeEach(async () => {
    clock.set('2026-07-15T09:00:00Z');
    firm = await mintFirm(stage.server);
  });
  afterAll(() => stage.server.stop());

  it('none shows in a firm without cases', async () => {
    expect(
      (await signalsOf(firm)).map(({ signal, cases, items }) => [signal, cases, items]),
    ).toEqual(
      [
        'rung_not_opened',
        'limit_near',
        'expired_without_receipt',
        'only_email',
        'wrong_menu_path',
        'minor_lacks',
        'unchecked_receipt',
      ].map((signal) => [signal, 0, []]),
    );
  });

  it('a date passed without an answer, until the case that the ladder opens is opened', async () => {
    const caseId = await open({ playbook: 'child_portal_account' });
    await file(stage, firm, { caseId, filedAt: '2026-06-01T09:00:00Z', menuPath: renewal });
    await handleAll(stage);
    const before = await signalOf(firm, 'rung_not_opened');
    await open({ playbook: 'renewal_escalation', followsCaseId: caseId });
    const after = await signalOf(firm, 'rung_not_opened');

    expect(before).toMatchObject({
      cases: 1,
      items: [
        {
          case: { id: caseId, owner: { id: firm.paralegal.userId } },
          // Fifteen working days after 1 June, without the 4th, 10th and Saint Anthony's 13th, a Saturday.
          on: '2026-06-24',
          rule: { en: expect.stringContaining('contactenos') },
          opens: { id: 'renewal_escalation' },
        },
      ],
    });
    expect(after.cases).toBe(0);
  });

  it('a limit of the law within 30 days, and neither a reply of ten days nor one further off', async () => {
    const near = await open({
      playbook: 'newborn_art_124',
      days: { birth_registered_on: '2026-02-01' },
    });
    const far = await open({
      playbook: 'newborn_art_124',
      days: { birth_registered_on: '2026-07-01' },
    });
    const heard = await open({});
    await receive(stage, firm, { caseId: heard, receivedOn: '2026-07-10' });
    await handleAll(stage);

    const { cases, items } = await signalOf(firm, 'limit_near');

    expect(cases).toBe(1);
    expect(items[0]).toMatchObject({ case: { id: near }, on: expect.stringMatching(/^2026-08-0/) });
    expect([near, far, heard]).toHaveLength(3);
  });

  it('a card that expired, until a receipt proves that its renewal was asked for', async () => {
    const expired = { issuedOn: '2024-07-01', expiresOn: '2026-07-01' };
    const caseId = await open({ playbook: 'expired_card_pack', permit: expired });
    await open({ playbook: 'expired_card_pack', permit: { ...expired, expiresOn: '2026-07-15' } });
    const asked = async (channel: 'email' | 'renewal_portal', reference: string) => {
      await file(stage, firm, { caseId, channel, reference, filedAt: '2026-06-20T09:00:00Z' });

      return (await signalOf(firm, 'expired_without_receipt')).items.map((each) => [
        each.case.id,
        each.on,
      ]);
    };

    expect(await asked('email', `E-${firm.canary}`)).toEqual([[caseId, '2026-07-01']]);
    expect(await asked('renewal_portal', `P-${firm.canary}`)).toEqual([]);
  });

  it('nothing but e-mail on file, until something stronger is', async () => {
    const caseId = await open({});
    const other = await open({});
    await file(stage, firm, { caseId, channel: 'email', filedAt: '2026-07-01T09:00:00Z' });
    await file(stage, firm, { caseId: other, channel: 'email', filedAt: '2026-07-02T09:00:00Z' });
    const { storage, stop } = await startStorage();
    const { fileId } = await mintFile({ server: stage.server, firm, storage }, other);
    await withFirm(stage.database, firm.paralegal, (ctx) =>
      recordDocument(ctx, { caseId: other, said: { fileId, document: 'payment_proof' } }),
    );
    await stop();
    const before = await signalOf(firm, 'only_email');
    await file(stage, firm, { caseId, filedAt: '2026-07-10T09:00:00Z' });

    expect(before).toMatchObject({ cases: 1, items: [{ case: { id: caseId }, on: '2026-07-01' }] });
    expect((await signalOf(firm, 'only_email')).cases).toBe(0);
  });

  it('a menu path that the playbook does not know, until a request takes one that it does', async () => {
    const caseId = await open({ playbook: 'child_portal_account' });
    const strange = ['Autorização de Residência', 'Concessão'];
    await file(stage, firm, { caseId, menuPath: strange, filedAt: '2026-07-13T09:00:00Z' });
    const right = await open({ playbook: 'child_portal_account' });
    await file(stage, firm, { caseId: right, menuPath: renewal, filedAt: '2026-07-13T09:00:00Z' });
    const before = await signalOf(firm, 'wrong_menu_path');
    await file(stage, firm, { caseId, menuPath: renewal, filedAt: '2026-07-14T09:00:00Z' });

    expect(before).toMatchObject({
      cases: 1,
      items: [{ case: { id: caseId }, on: '2026-07-13', menuPath: strange }],
    });
    expect((await signalOf(firm, 'wrong_menu_path')).cases).toBe(0);
  });

  it('a minor without NIF, NISS or the Termo that the procedure asks for; nobody of age', async () => {
    const child = await open({
      playbook: 'child_portal_account',
      person: { birthDate: '2015-03-02', nif: '123456789' },
    });
    const adult = await open({
      playbook: 'child_portal_account',
      person: { birthDate: '2008-07-15' },
    });
    const elsewhere = await open({ person: { birthDate: '2008-07-16' } });

    const { cases, items } = await signalOf(firm, 'minor_lacks');
    const lacks = new Map(items.map((each) => [each.case.id, each.lacks]));

    expect(cases).toBe(2);
    expect(lacks.get(child)).toEqual(['niss', 'termo']);
    expect(lacks.get(elsewhere)).toEqual(['nif', 'niss']);
    expect(lacks.has(adult)).toBe(false);
  });

  it('each is counted for its firm alone, and for those who see the case', async () => {
    const caseId = await open({});
    await file(stage, firm, { caseId, channel: 'email', filedAt: '2026-07-01T09:00:00Z' });
    await receiveElsewhere();
    await withFirm(stage.database, firm.paralegal, async (ctx) => {
      const { version } = await ctx.tx.case.findFirstOrThrow({ where: { id: caseId } });
      await restrictCase(ctx, { id: caseId, version, people: [] });
    });
    const seen = async (role: Role) => (await signalOf(firm, 'only_email', role)).cases;

    expect(await seen('lawyer')).toBe(1);
    expect(await seen('admin')).toBe(0);
    expect(JSON.stringify(await signalsOf(firm))).not.toContain(stage.other.canary);
    expect((await signalOf(stage.other, 'only_email')).cases).toBe(1);
  });

  it('all of its cases are counted, and the first of them listed', async () => {
    for (const day of ['2026-07-03', '2026-07-01', '2026-07-02']) {
      const caseId = await open({});
      await file(stage, firm, { caseId, channel: 'email', filedAt: `${day}T09:00:00Z` });
    }

    const { cases, items } = await signalOf(firm, 'only_email', 'lawyer', { limit: 2 });

    expect(cases).toBe(3);
    expect(items.map(({ on }) => on)).toEqual(['2026-07-01', '2026-07-02']);
  });

  async function receiveElsewhere(): Promise<void> {
    const caseId = await open({}, stage.other);
    await file(stage, stage.other, { caseId, channel: 'email', filedAt: '2026-07-01T09:00:00Z' });
  }

  function open(
    { playbook = 'general_contactenos', person, permit, followsCaseId, days }: Opened,
    of: TestFirm = firm,
  ): Promise<string> {
    return withFirm(stage.database, of.paralegal, async (ctx) => {
      const client = await registerClient(ctx, { fullName: `Maria ${of.canary}`, ...person });
      const { personId } = client;
      const added =
        permit &&
        (await addPermit(ctx, {
          personId,
          permit: { number: '7H2K91C58', legalBasis: 'art. 77', ...permit },
        }));
      const harmless = harmlessFacts(playbook);
      const { id } = await openCase(ctx, {
        clientId: client.id,
        personId,
        officeId: await officeOf(ctx, 'lisboa'),
        playbook,
        answers: harmless.answers,
        days: { ...harmless.days, ...days },
        ownerId: of.paralegal.userId,
        lawyerId: of.lawyer.userId,
        ...(added && { permitId: added.id }),
        ...(followsCaseId && { followsCaseId }),
      });

      return id;
    });
  }

  async function signalsOf(of: TestFirm, role: Role = 'lawyer', query = {}): Promise<Signal[]> {
    const report = await readFirm(stage.database, of[role], (ctx) =>
      stalledReport(ctx, ListStalled.parse(query)),
    );

    return report.signals;
  }

  async function signalOf(
    of: TestFirm,
    signal: Signal['signal'],
    role: Role = 'lawyer',
    query = {},
  ): Promise<Signal> {
    const found = (await signalsOf(of, role, query)).find((each) => each.signal === signal);
    if (!found) throw new Error(`The report has no ${signal}`);

    return found;
  }
});
