import { asOwner } from '#test/harness/test-database';
import { expectWords } from './expect-words.ts';
import {
  filing,
  mother,
  signByLawyer,
  son,
  startLetters,
  wrongCard,
  type LetterStage,
  type Made,
} from './letter-stage.ts';
import { hasPoppler, textOfDocx, textOfPdf } from './readers.ts';

const inPoppler = hasPoppler ? describe : describe.skip;

describe('a letter', () => {
  let stage: LetterStage;
  let as: string;
  let make: Made;

  beforeAll(async () => {
    stage = await startLetters();
    ({ as, make } = await signByLawyer(stage));
  });
  afterAll(() => stage.stop());

  it('is on the letterhead of the firm, or on that of whoever writes in their own name', async () => {
    const caseId = await stage.open('hearing_letter');

    const firms = textOfDocx(await make(caseId, 'hearing', 'docx'));
    for (const words of ['12345L', 'Tel. 210 000 000', 'Procuração', stage.firm.name])
      expect(firms).toContain(words);
    const own = textOfDocx(await make(caseId, 'hearing_by_applicant', 'docx'));
    for (const words of ['12345L', 'Tel. 210 000 000', 'Procuração', stage.firm.name])
      expect(own).not.toContain(words);
  });

  const declared = [
    `Eu, ${mother.fullName}, portador(a) do passaporte n.º ${mother.passportNumber}, NIF ${mother.nif}`,
    'residente em Rua da Rosa, 12, 1200-385 Lisboa',
    `autorização de residência n.º ${mother.permit}`,
    `que ${son.fullName}, nascido(a) em 9 de março de 2020`,
    /Lisboa, \d{1,2} de [a-zç]+ de 20\d\d/,
  ];
  inPoppler('read by poppler (left out without the package poppler-utils)', () => {
    it('the annulment names the wrong card by its number, and how long the firm waits for an answer', async () => {
      const caseId = await stage.open('annulment_and_reissue');
      await stage.api.ask(`PUT /v1/cases/${caseId}/facts`, {
        as,
        headers: { 'if-match': '"2"' },
        json: { days: { wrong_card_issued_on: wrongCard.issuedOn } },
      });

      expectWords(textOfPdf(await make(caseId, 'annulment_and_reissue', 'pdf')), [
        'Registada com aviso de receção',
        `Cartão de Residência Permanente n.º ${wrongCard.number}, com a base legal «Art. 17.º Lei 37/2006»`,
        'Em 8 de junho de 2026 foi emitido',
        `n.º ${wrongCard.number}, de 8 de junho de 2026;`,
        'em sua substituição, do Cartão de Residência devido',
        'art.º 165.º, n.º 2, do Código do Procedimento Administrativo',
        'Na falta de resposta no prazo de 10 dias úteis',
      ]);
    });

    it('the declaration of a parent says who they are and where they live', async () => {
      const caseId = await stage.open('child_portal_account', 'son');

      const text = textOfPdf(await make(caseId, 'parent_declaration', 'pdf'));

      expectWords(text, declared);
      expect(text).not.toContain('12345L');
    });

    it('the hearing letter without a decision says when what was asked for', async () => {
      const caseId = await stage.open('renewal_escalation');

      expectWords(textOfPdf(await make(caseId, 'hearing_without_decision', 'pdf')), [
        'Audiência Prévia — Pedido sem decisão',
        `Em 4 de maio de 2026 foi apresentado o pedido com a referência ${filing.reference}`,
        'não foi notificada qualquer decisão',
        'incumprimento do dever de decisão (art.º 129.º',
        'a decisão do pedido e a emissão do título de residência;',
        'cédula profissional n.º 12345L',
      ]);
    });
  });

  it('of a parent who declares for the child is on no letterhead', async () => {
    const caseId = await stage.open('child_portal_account', 'son');

    const text = textOfDocx(await make(caseId, 'parent_declaration', 'docx'));

    expectWords(text, declared);
    for (const words of [
      `autorização de residência n.º ${mother.permit}`,
      `que ${son.fullName}, nascido(a) em 9 de março de 2020`,
      `autorização de residência n.º ${son.permit} e reside comigo`,
      'Por ser verdade, assino esta declaração.',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Tel. 210 000 000');
    expect(text).not.toContain('12345L');
  });

  it('reproaches AIMA the term that a law sets it, never a period of our own practice', async () => {
    // Fifteen working days after a contactenos request are our practice; sixty after one at the counter are CPA 128.
    const practised = await stage.open('ordinary_renewal', 'mother', 'contactenos');
    const counted = await stage.open('ordinary_renewal', 'mother', 'counter');
    await stage.settle();
    const passed = await asOwner<{ rule: string }>(
      stage.server.ownerUrl,
      `SELECT rule FROM deadlines WHERE case_id = $1 AND status = 'open' AND legal_on < '2026-11-01' ORDER BY rule`,
      [practised],
    );
    expect(passed.map(({ rule }) => rule)).toContain('contactenos.response');

    for (const letter of ['hearing_without_decision', 'complaint']) {
      const reproach = 'O prazo legal de decisão terminou em';
      expect(textOfDocx(await make(practised, letter, 'docx'))).not.toContain('terminou em');
      expect(textOfDocx(await make(counted, letter, 'docx'))).toContain(
        `${reproach} 29 de julho de 2026`,
      );
    }
  });
});
