import { withFirm } from '#db/with-firm';
import { restrictCase } from '#services/cases/restrict-case';
import { asOwner } from '#test/harness/test-database';
import { filing, mother, son, startLetters, wrongCard, type LetterStage } from './letter-stage.ts';
import {
  fontsOfPdf,
  hasOffice,
  hasPoppler,
  textInOffice,
  textOfDocx,
  textOfPdf,
} from './readers.ts';

const address = 'Rua da Conceição, 12, 3.º esq.\n1100-153 Lisboa\nTel. 210 000 000';
/** No source gives the postal address of an office: it alone is named as missing. */
const unknown = '[Morada postal da loja da AIMA]';
const inPoppler = hasPoppler ? describe : describe.skip;
const inOffice = hasOffice ? describe : describe.skip;

function expectWords(text: string, says: readonly (string | RegExp)[]): void {
  for (const words of says)
    expect(text).toEqual(
      words instanceof RegExp ? expect.stringMatching(words) : expect.stringContaining(words),
    );
  expect(text.replaceAll(unknown, '')).not.toMatch(/[{}[\]]/);
}

describe('the letters of a case', () => {
  let stage: LetterStage;
  let as: string;

  beforeAll(async () => {
    stage = await startLetters();
    const admin = await stage.api.signIn(stage.firm.admin);
    await stage.api.ask('PUT /v1/firm/settings', {
      as: admin,
      json: { secondFactor: 'optional', address },
    });
    await stage.api.ask(`PATCH /v1/members/${stage.firm.lawyer.userId}`, {
      as: admin,
      headers: { 'if-match': '"1"' },
      json: { lawyerCard: '12345L' },
    });
    as = await stage.api.signIn(stage.firm.lawyer);
  });
  afterAll(() => stage.stop());

  const make = async (caseId: string, letter: string, format: 'pdf' | 'docx') => {
    const made = await stage.fetchFile(
      `/v1/cases/${caseId}/letters/${letter}?format=${format}`,
      as,
    );
    if (made.status !== 200) throw new Error(made.content.toString());

    return made.content;
  };

  it('are those of its procedure, with what each lacks and what it rests on', async () => {
    const caseId = await stage.open('annulment_and_reissue');

    const { status, body } = await stage.api.ask(`GET /v1/cases/${caseId}/letters`, { as });

    expect(status).toBe(200);
    expect(body).toMatchObject([
      {
        id: 'annulment_and_reissue',
        name: { pt: 'Pedido de anulação e reemissão' },
        from: 'firm',
        missing: [
          { field: 'office_postal_address', name: { pt: 'Morada postal da loja da AIMA' } },
          { field: 'wrong_card_number' },
          { field: 'card_issue_date', name: { pt: 'Data de emissão do cartão' } },
        ],
        law: [{ text: 'CPA, art. 165, n.º 2', confidence: 'law' }, {}],
      },
      { id: 'power_of_attorney_cover', missing: [] },
      { id: 'certificate_request', missing: [] },
      { id: 'complaint', missing: [] },
    ]);
  });

  const expected: readonly (readonly [string, readonly (string | RegExp)[]])[] = [
    [
      'hearing_by_applicant',
      [
        `Eu, ${mother.fullName}, NIF ${mother.nif}, residente em Rua da Rosa, 12, 1200-385 Lisboa`,
        'venho pronunciar-me, antes da decisão final',
        'Registada com aviso de receção',
        'ainda não dura há cinco anos',
      ],
    ],
    [
      'hearing',
      [
        '1100-153 Lisboa',
        'AIMA — Agência para a Integração, Migrações e Asilo, I. P.',
        'Loja AIMA — Lisboa 1',
        'Registada com aviso de receção',
        `${mother.fullName}, NIF ${mother.nif}, residente em Rua da Rosa, 12, 1200-385 Lisboa`,
        'com os contactos ines@example.pt e 912 345 678',
        /Lisboa, \d{1,2} de [a-zç]+ de 20\d\d/,
        'Audiência Prévia — Pedido de correção da base legal do processo',
        'atendimento de 20 de maio de 2026 indica como base legal «Art. 17.º Lei 37/2006»',
        'o art.º 15.º da Lei n.º 37/2006',
        'começou em 2 de maio de 2023 e ainda não dura há cinco anos',
        'art.º 121.º do Código do Procedimento Administrativo',
        'cédula profissional n.º 12345L',
      ],
    ],
    [
      'complaint',
      ['reclamacoes@aima.gov.pt', 'Em 4 de maio de 2026', filing.reference, 'dever de decisão'],
    ],
    ['certificate_request', ['art.º 84.º', 'no prazo de 10 dias, ou de 3 dias', 'a) a data']],
    ['power_of_attorney_cover', ['Junção de procuração', `n.º ${mother.permit}`]],
  ];
  describe('of a wrong card', () => {
    let caseId: string;
    beforeAll(async () => {
      caseId = await stage.open('hearing_letter');
    });

    inPoppler('read by poppler (left out without the package poppler-utils)', () => {
      it.each(expected)('%s is a PDF with its words and its fonts', async (letter, says) => {
        const content = await make(caseId, letter, 'pdf');
        const text = textOfPdf(content);

        expectWords(text, says);
        const fonts = fontsOfPdf(content);
        expect(fonts).not.toEqual([]);
        for (const font of fonts)
          expect(font).toEqual({ name: expect.stringContaining('Roboto'), isEmbedded: true });
      });
    });

    it.each(expected)('%s is a DOCX with the same words', async (letter, says) => {
      const text = textOfDocx(await make(caseId, letter, 'docx'));

      expectWords(text, says);
    });

    inOffice('read by LibreOffice (left out where it is not installed)', () => {
      it.each(expected)('%s is a DOCX with its words', async (letter, says) => {
        const text = textInOffice(await make(caseId, letter, 'docx'));

        for (const words of says.filter((each) => !/^[a-z]\) /.test(String(each))))
          expectWords(text, [words]);
      });
    });

    it('each is made under the eyes of the audit, and its name bears nobody', async () => {
      const { headers } = await stage.fetchFile(`/v1/cases/${caseId}/letters/hearing`, as);

      expect(headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="Audi?ncia pr?via.pdf"; filename*=UTF-8''Audi%C3%AAncia%20pr%C3%A9via.pdf`,
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
      const [audited] = await asOwner(
        stage.server.ownerUrl,
        `SELECT actor_id, subject_id, data FROM audit WHERE action = 'letter.made' ORDER BY at DESC, id DESC LIMIT 1`,
      );
      expect(audited).toEqual({
        actor_id: stage.firm.lawyer.userId,
        subject_id: caseId,
        data: { letter: 'hearing', format: 'pdf' },
      });
    });

    it('are closed to another firm, as a case that never was', async () => {
      const stranger = await stage.api.signIn(stage.other.lawyer);

      for (const path of ['', '/complaint', '/complaint?format=docx']) {
        const { status, content } = await stage.fetchFile(
          `/v1/cases/${caseId}/letters${path}`,
          stranger,
        );

        expect(status).toBe(404);
        expect(content.toString()).not.toContain(stage.firm.canary);
      }
    });

    it('an auditor sees which there are, and makes none: they hold numbers in full', async () => {
      const auditor = await stage.api.signIn(stage.firm.auditor);
      const asked = (path: string) =>
        stage.api.ask(`GET /v1/cases/${caseId}/letters${path}`, { as: auditor });
      const { status, body } = await asked('');

      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toContain(mother.nif);
      expect(await asked('/complaint')).toMatchObject({ status: 403 });
    });

    it('there is none that its procedure does not need, and none that nobody knows', async () => {
      const ask = (path: string) =>
        stage.api.ask(`GET /v1/cases/${caseId}/letters/${path}`, { as });

      expect(await ask('parent_declaration')).toMatchObject({ status: 404 });
      expect(await ask('love')).toMatchObject({ status: 400 });
      expect(await ask('complaint?format=odt')).toMatchObject({ status: 400 });
    });
  });

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
  inPoppler('once more by poppler (left out without the package poppler-utils)', () => {
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
        `Em 4 de maio de 2026 foi apresentado o pedido com a referência ${filing.reference}-${caseId}`,
        'não foi notificada qualquer decisão',
        'incumprimento do dever de decisão (art.º 129.º',
        'a decisão do pedido e a emissão do título de residência;',
        'cédula profissional n.º 12345L',
      ]);
    });
  });

  it('a parent declares for the child, on no letterhead', async () => {
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

  it('what is not known stands in the letter by its name', async () => {
    const caseId = await stage.open('annulment_and_reissue', 'son');

    const text = textOfDocx(await make(caseId, 'annulment_and_reissue', 'docx'));

    expect(text).toContain('Em [Data de emissão do cartão] foi emitido');
    expect(text).toContain('[Porque é essa a base correta]');
  });

  it('a letter reproaches AIMA the term that a law sets it, never a period of our own practice', async () => {
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

  it('a restricted case has letters for the people named in it alone', async () => {
    const caseId = await stage.open('first_grant');
    await withFirm(stage.server.database, stage.firm.lawyer, (ctx) =>
      restrictCase(ctx, { id: caseId, version: 2, people: [] }),
    );
    const admin = await stage.api.signIn(stage.firm.admin);
    const path = `GET /v1/cases/${caseId}/letters`;

    expect(await stage.api.ask(path, { as: admin })).toMatchObject({ status: 404 });
    expect(await stage.api.ask(`${path}/complaint`, { as: admin })).toMatchObject({ status: 404 });
    expect(await stage.api.ask(path, { as })).toMatchObject({ status: 200 });
  });
});
