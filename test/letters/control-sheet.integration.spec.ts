import { asOwner } from '#test/harness/test-database';
import { filing, mother, startLetters, type LetterStage } from './letter-stage.ts';
import { hasPoppler, textOfPdf } from './readers.ts';

const inPoppler = hasPoppler ? describe : describe.skip;

type Deadline = Readonly<Record<'id' | 'legal' | 'hash', string>>;

describe('the control sheet of a deadline', () => {
  let stage: LetterStage;
  let as: string;
  let deadline: Deadline;

  beforeAll(async () => {
    stage = await startLetters();
    const caseId = await stage.open('general_contactenos');
    await stage.settle();
    const [first] = await asOwner<Deadline>(
      stage.server.ownerUrl,
      `SELECT id, to_char(legal_on, 'DD/MM/YYYY') AS legal, trace_hash AS hash FROM deadlines WHERE case_id = $1 ORDER BY rule LIMIT 1`,
      [caseId],
    );
    if (!first) throw new Error('a request gives a date');
    deadline = first;
    as = await stage.api.signIn(stage.firm.paralegal);
  });
  afterAll(() => stage.stop());

  inPoppler('read by poppler (left out without the package poppler-utils)', () => {
    it('shows what started it, how it was computed and on what, and where two people sign', async () => {
      const { status, headers, content } = await stage.fetchFile(
        `/v1/deadlines/${deadline.id}/control-sheet`,
        as,
      );
      const { body } = await stage.api.ask(`GET /v1/deadlines/${deadline.id}`, { as });
      const text = textOfPdf(content);

      expect({ status, type: headers['content-type'] }).toEqual({
        status: 200,
        type: 'application/pdf',
      });
      for (const words of [
        'Folha de controlo de prazo',
        mother.fullName,
        `Pedido por contactenos (${filing.reference}`,
        '04/05/2026 (segunda-feira)',
        deadline.legal,
        'Data segura',
        'Feriados que não contam',
        'Base legal',
        'Calculado por',
        'Verificado por',
      ])
        expect(text).toContain(words);
      expect(text.replaceAll(' ', '')).toContain(deadline.hash);
      for (const step of stepsIn(body)) expect(text).toContain(step);
    });
  });

  it('leaves the audit who printed which calculation', async () => {
    await stage.fetchFile(`/v1/deadlines/${deadline.id}/control-sheet`, as);

    expect(
      await asOwner(
        stage.server.ownerUrl,
        `SELECT actor_id, data->>'trace' AS trace FROM audit WHERE action = 'deadline.printed' AND subject_id = $1 LIMIT 1`,
        [deadline.id],
      ),
    ).toEqual([{ actor_id: stage.firm.paralegal.userId, trace: deadline.hash }]);
  });

  it('is closed to another firm, as one that never was', async () => {
    const stranger = await stage.api.signIn(stage.other.admin);
    const path = `/v1/deadlines/${deadline.id}/control-sheet`;
    const { status, content } = await stage.fetchFile(path, stranger);

    expect(status).toBe(404);
    expect(content.toString()).not.toContain(stage.firm.canary);
  });
});

function stepsIn(body: unknown): string[] {
  const steps: unknown = Reflect.get(Object(Reflect.get(Object(body), 'steps')), 'pt');
  const list: unknown = Reflect.get(Object(steps), 'steps');

  return Array.isArray(list) ? list.map(String) : [];
}
