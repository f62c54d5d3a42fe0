import { withFirm } from '#db/with-firm';
import { restrictCase } from '#services/cases/restrict-case';
import { asOwner } from '#test/harness/test-database';
import { expectWords } from './expect-words.ts';
import {
  filing,
  mother,
  signByLawyer,
  startLetters,
  type LetterStage,
  type Made,
} from './letter-stage.ts';
import {
  fontsOfPdf,
  hasOffice,
  hasPoppler,
  textInOffice,
  textOfDocx,
  textOfPdf,
} from './readers.ts';

const inPoppler = hasPoppler ? describe : describe.skip;
const inOffice = hasOffice ? describe : describe.skip;

describe('the letters of a case', () => {
  let stage: LetterStage;
  let as: string;
  let make: Made;

  beforeAll(async () => {
    stage = await startLetters();
    ({ as, make } = await signByLawyer(stage));
  });
  afterAll(() => stage.stop());

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
          { field: 'card_issue_date', name: { pt: 'Data de emissão do cartão' } },
          { field: 'wrong_card_number', name: { pt: 'Número do cartão errado' } },
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

  it('what is not known stands in the letter by its name', async () => {
    const caseId = await stage.open('annulment_and_reissue', 'son');

    const text = textOfDocx(await make(caseId, 'annulment_and_reissue', 'docx'));

    expect(text).toContain('Em [Data de emissão do cartão] foi emitido');
    expect(text).toContain('[Porque é essa a base correta]');
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
