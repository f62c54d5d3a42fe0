import { withFirm } from '#db/with-firm';
import { playbookById } from '#domain/playbooks/catalogue';
import { rolesWith } from '#services/access/permissions';
import { resealFirm } from '#services/sealing/reseal-firm';
import { revealSubmission } from '#services/submissions/reveal-submission';
import { asOwner } from '#test/harness/test-database';
import { effectsOf, expectRefused, refusalOf } from './effects.ts';
import { file, matterOf, setStage, standingClock, system, type Stage } from './stage.ts';
import { keepsStrangersOut } from './strangers.ts';

const filedAt = '2026-07-14T10:00:00Z';
const note = 'Peço agendamento. NIF 299999998.';

describe('the note as it was sent', () => {
  let stage: Stage;
  let caseId: string;
  let ours: string;
  let theirs: string;

  beforeAll(async () => {
    stage = await setStage(standingClock('2026-07-15T09:00:00Z'));
    ({ caseId } = await matterOf(stage, stage.mine, { playbook: 'newborn_art_124' }));
    ({ id: ours } = await file(stage, stage.mine, { caseId, filedAt, note }));
    const other = await matterOf(stage, stage.other);
    ({ id: theirs } = await file(stage, stage.other, { caseId: other.caseId, filedAt, note }));
  });
  afterAll(() => stage.server.stop());

  it('lies sealed, with the count of its words', async () => {
    const rows = await asOwner<{ note: string; words: number }>(
      stage.server.ownerUrl,
      'SELECT note, note_words AS words FROM submissions WHERE id = $1',
      [ours],
    );

    expect(rows).toEqual([{ note: expect.stringMatching(/^1\.[\w-]{38,}$/), words: 4 }]);
  });

  it('is shown to whoever asks, on record', async () => {
    const { result, audit } = await effectsOf(stage.server, () =>
      withFirm(stage.database, stage.mine.paralegal, (ctx) => revealSubmission(ctx, ours)),
    );

    expect(result).toEqual({ value: note });
    expect(audit).toMatchObject([
      {
        action: 'submission.revealed',
        subjectType: 'submission',
        subjectId: ours,
        actorId: stage.mine.paralegal.userId,
        data: { caseId, field: 'note' },
      },
    ]);
    expect(JSON.stringify(audit)).not.toContain('299999998');
  });

  it.each(['Peço agendamento. Obrigada.', '1. Peço agendamento.', '1'])(
    'from before notes were sealed is sealed: %j',
    async (plain) => {
      await asOwner(
        stage.server.ownerUrl,
        `ALTER TABLE submissions DROP CONSTRAINT submissions_note_sealed;
         UPDATE submissions SET note = '${plain}' WHERE id = '${ours}';
         ALTER TABLE submissions ADD CONSTRAINT submissions_note_sealed
           CHECK (note ~ '^[1-9][0-9]*\\.[A-Za-z0-9_-]{38,}$') NOT VALID;`,
      );

      await withFirm(stage.database, system(stage.mine), resealFirm);

      const { value } = await withFirm(stage.database, stage.mine.paralegal, (ctx) =>
        revealSubmission(ctx, ours),
      );
      expect(value).toBe(plain);
    },
  );

  it('may have 300 words in the form and no more', async () => {
    await file(stage, stage.mine, { caseId, filedAt, note: 'palavra '.repeat(300) });
    const over = () => file(stage, stage.mine, { caseId, filedAt, note: 'palavra '.repeat(301) });

    await expectRefused(stage.server, over, { code: 'unprocessable', fields: ['note'] });
    expect((await refusalOf(over())).message).toBe(
      'note has 301 words; the form takes 300 at most',
    );
  });

  it('is not counted by the form where it goes by e-mail, or where nobody has stated a limit', async () => {
    const long = 'palavra '.repeat(301);
    const renewal = await matterOf(stage, stage.mine, { playbook: 'child_portal_account' });

    await file(stage, stage.mine, { caseId, filedAt, channel: 'email', note: long });
    await file(stage, stage.mine, { caseId: renewal.caseId, filedAt, note: long });
  });

  it('with a field that nobody filled in is refused by the name of the field, whatever way it went', async () => {
    for (const channel of ['contactenos', 'email'] as const) {
      const sent = () =>
        file(stage, stage.mine, { caseId, filedAt, channel, note: 'Nasceu em {birth_place}.' });

      await expectRefused(stage.server, sent, { code: 'unprocessable', fields: ['note'] });
      expect((await refusalOf(sent())).message).toBe(
        'note has fields that nobody filled in: {birth_place} (Local de nascimento)',
      );
    }
  });

  it('may have braces that a person wrote', async () => {
    const { id } = await file(stage, stage.mine, { caseId, filedAt, note: 'Ver {nota}.' });
    const { value } = await withFirm(stage.database, stage.mine.paralegal, (ctx) =>
      revealSubmission(ctx, id),
    );

    expect(value).toBe('Ver {nota}.');
  });

  it('that leaves out what it has to say is recorded with a warning, in the answer and in the history', async () => {
    const { id, warnings } = await file(stage, stage.mine, { caseId, filedAt, note: 'Bom dia.' });
    // Of the parent the file knows nothing by which the note could be searched.
    const statements = (playbookById('newborn_art_124')?.note?.statements ?? []).filter(
      ({ id: statement }) => statement !== 'parent',
    );

    expect(warnings).toEqual(
      statements.map(({ says }) => ({
        path: 'note',
        code: 'unstated',
        says: { pt: `A nota não diz: ${says.pt}`, en: `The note does not say: ${says.en}` },
      })),
    );
    const [entry] = await asOwner<{ data: object }>(
      stage.server.ownerUrl,
      `SELECT data FROM timeline WHERE data->>'submissionId' = $1`,
      [id],
    );
    expect(entry?.data).toMatchObject({
      playbook: 'newborn_art_124',
      unstated: statements.map((each) => each.id).join(', '),
    });
  });

  it('of a follow-up says what it likes', async () => {
    const { warnings } = await file(stage, stage.mine, {
      caseId,
      filedAt,
      kind: 'follow_up',
      note: 'Bom dia.',
    });

    expect(warnings).toEqual([]);
  });

  it.each([
    [['Reagrupamento Familiar']],
    [['Autorização de Residência', 'Reagrupamento Familiar']],
    [['autorizacao de residencia', 'RENOVAÇÃO']],
    [['Outros', 'Menor']],
  ])('by the path %j is refused, with the paths to take instead', async (menuPath) => {
    const forbidden = () => file(stage, stage.mine, { caseId, filedAt, menuPath });

    await expectRefused(stage.server, forbidden, { code: 'unprocessable', fields: ['menuPath'] });
    const { message } = await refusalOf(forbidden());
    expect(message).toContain('is forbidden for this procedure: AIMA sorts requests by the path');
    expect(message).toMatch(/Artigo 124.*or else “Autorização de Residência › Outros”$/);
  });

  it('by the fallback path, or by one that nobody knows, is recorded', async () => {
    for (const menuPath of [['Autorização de Residência', 'Outros'], ['Nova opção'], []]) {
      expect(await file(stage, stage.mine, { caseId, filedAt, menuPath })).toHaveProperty('id');
    }
  });

  keepsStrangersOut({
    stage: () => stage,
    theirs: () => theirs,
    ours: () => ours,
    verbs: [
      {
        name: 'showing a note as it was sent',
        roles: rolesWith('identifiers.reveal'),
        write: (ctx, id) => revealSubmission(ctx, id),
      },
    ],
  });
});
