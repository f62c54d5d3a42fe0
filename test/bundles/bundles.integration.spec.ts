import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { claimRows } from '#db/system';
import { withFirm } from '#db/with-firm';
import { restrictCase } from '#services/cases/restrict-case';
import { mostAttempts, tendBundle } from '#services/bundles/tend-bundle';
import { erasePerson } from '#services/privacy/erase-person';
import { tidyFirm } from '#services/privacy/tidy-firm';
import { asOwner } from '#test/harness/test-database';
import { docx, pdf, picture } from '../files/samples.ts';
import { hasPoppler, textOfPdf } from '../letters/readers.ts';
import { startBundles, type BundleStage } from './bundle-stage.ts';

const inPoppler = hasPoppler ? describe : describe.skip;

describe('the bundle of evidence of a case', () => {
  let stage: BundleStage;
  let as: string;

  beforeAll(async () => {
    stage = await startBundles();
    as = await stage.api.signIn(stage.firm.paralegal);
  });
  afterAll(() => stage.stop());

  const request = async (caseId: string, who = as) => {
    const { status, body } = await stage.api.ask(`POST /v1/cases/${caseId}/bundles`, { as: who });

    return { status, id: String(Reflect.get(Object(body), 'id')) };
  };
  const work = async (storage = stage.storage) => {
    const claim = { batch: 10, leaseSeconds: 60 };
    for (const { firm_id: firmId, id } of await claimRows(stage.server.database, 'bundles', claim))
      await tendBundle({ database: stage.server.database, storage }, { firmId, id });
  };
  const list = async (caseId: string) => {
    const { body } = await stage.api.ask(`GET /v1/cases/${caseId}/bundles`, { as });
    if (!Array.isArray(body)) throw new Error('a list was expected');

    return body;
  };
  const leftOutOf = (id: string) =>
    asOwner(
      stage.server.ownerUrl,
      `SELECT data->'leftOut' AS out FROM audit WHERE subject_id = $1 AND action = 'bundle.made'`,
      [id],
    );
  const kept = () => {
    const { directory = '' } = stage.files;

    return readdirSync(join(directory, stage.firm.id), { recursive: true })
      .map(String)
      .filter((name) => name.startsWith('bundles/'));
  };

  it('is asked for, made by the worker and read, and each step is on record', async () => {
    const caseId = await stage.open();
    const hash = await stage.keep(caseId, { name: 'a.pdf', type: 'application/pdf' }, pdf());
    const { status, id } = await request(caseId);
    const early = await stage.fetchFile(`/v1/bundles/${id}/content`, as);
    await work();
    const [made] = await list(caseId);
    const { status: read, content } = await stage.fetchFile(`/v1/bundles/${id}/content`, as);

    expect({ status, early: early.status, read }).toEqual({ status: 201, early: 409, read: 200 });
    expect(made).toMatchObject({
      id,
      state: 'made',
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      requestedBy: { id: stage.firm.paralegal.userId },
    });
    expect(hash).toHaveLength(64);
    expect(
      await asOwner(
        stage.server.ownerUrl,
        'SELECT action, actor_id FROM audit WHERE subject_id = $1 ORDER BY id',
        [id],
      ),
    ).toEqual([
      { action: 'bundle.requested', actor_id: stage.firm.paralegal.userId },
      { action: 'bundle.made', actor_id: null },
      { action: 'bundle.read', actor_id: stage.firm.paralegal.userId },
    ]);
  });

  inPoppler('read by poppler (left out without the package poppler-utils)', () => {
    it('holds the chronology, the calculations, the note, every document and every hash', async () => {
      const caseId = await stage.open();
      const put = (name: string, type: string, content: Buffer, state = 'clean') =>
        stage.keep(caseId, { name, type, state }, content);
      const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
      const encrypted = Buffer.from(
        pdf('<< /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -4 >>')
          .toString('latin1')
          .replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 4 0 R'),
        'latin1',
      );
      const noPages = Buffer.from(
        pdf().toString('latin1').replace('/Kids [3 0 R] /Count 1', '/Kids [] /Count 0'),
        'latin1',
      );
      const hashes = [
        await put('passaporte.pdf', 'application/pdf', pdf()),
        await put('foto.jpg', 'image/jpeg', await picture('jpeg', 300)),
        await put('ecrã.png', 'image/png', await picture('png', 300)),
        await put('procuração.docx', word, docx()),
        await put('cifrado.pdf', 'application/pdf', encrypted),
        await put('estragado.pdf', 'application/pdf', Buffer.from('%PDF-1.7 nothing')),
        await put('vazio.pdf', 'application/pdf', noPages),
        await put('por verificar.pdf', 'application/pdf', pdf(), 'quarantined'),
        await put('virus.pdf', 'application/pdf', pdf(), 'rejected'),
      ];
      const { id } = await request(caseId);
      await work();
      const { content } = await stage.fetchFile(`/v1/bundles/${id}/content`, as);
      const text = textOfPdf(content);
      const [made] = await list(caseId);
      const pages = Number(Reflect.get(Object(made), 'pages'));

      for (const words of [
        'Pasta de prova',
        'Índice',
        'Cronologia',
        'Pedido por contactenos',
        `Referência: CT-${caseId.slice(-8)}`,
        'Data segura',
        'Cálculo dos prazos',
        'Feriados que não contam',
        'Peço a marcação de um atendimento para o titular.',
        'Documento 1: passaporte.pdf',
        'Este tipo de ficheiro não se imprime em páginas',
        'O PDF está cifrado',
        'O ficheiro está danificado',
        'ainda não foi verificado contra vírus',
        'foi recusado na verificação',
        'sha256sum',
      ])
        expect(text).toContain(words);
      for (const hash of hashes) expect(text.replaceAll(' ', '')).toContain(hash);
      expect(text).toContain(`página 1 de ${pages}`);
      expect(text).toMatch(new RegExp(`Documento 9 · página \\d+ de ${pages}`));
      expect(text.match(/página \d+ de \d+/g)).toHaveLength(pages);
      expect(text.match(/danificado ou não respeita/g)).toHaveLength(2);
    });
  });

  it('is asked for once at a time', async () => {
    const caseId = await stage.open();
    const [first, second] = [await request(caseId), await request(caseId)];

    expect([first.status, second.status]).toEqual([201, 409]);
    await work();
    expect((await request(caseId)).status).toBe(201);
    await work();
  });

  it('is closed to other firms, to auditors and to those whom a restriction leaves out', async () => {
    const caseId = await stage.open();
    const { id } = await request(caseId);
    await work();
    const ask = async (who: BundleStage['firm']['admin']) => {
      const token = await stage.api.signIn(who);
      const { status } = await stage.fetchFile(`/v1/bundles/${id}/content`, token);

      return [(await request(caseId, token)).status, status];
    };

    expect(await ask(stage.other.admin)).toEqual([404, 404]);
    expect(await ask(stage.firm.auditor)).toEqual([403, 403]);
    await withFirm(stage.server.database, stage.firm.lawyer, async (ctx) => {
      const { version } = await ctx.tx.case.findFirstOrThrow({ where: { id: caseId } });
      await restrictCase(ctx, { id: caseId, version, people: [] });
    });
    expect(await ask(stage.firm.admin)).toEqual([404, 404]);
  });

  it('leaves nothing of an attempt that broke off, and is whole after the next', async () => {
    const caseId = await stage.open();
    const { id } = await request(caseId);
    const broken = {
      ...stage.storage,
      put: async (key: string, content: Parameters<typeof stage.storage.put>[1]) => {
        await stage.storage.put(key, content);
        throw new Error('the process dies here');
      },
    };
    await expect(work(broken)).rejects.toThrow('the process dies here');
    expect(await list(caseId)).toMatchObject([{ id, state: 'requested', sha256: null }]);
    await asOwner(stage.server.ownerUrl, 'UPDATE bundles SET lease_until = NULL WHERE id = $1', [
      id,
    ]);
    await work();

    expect(await list(caseId)).toMatchObject([{ id, state: 'made' }]);
    expect(kept().filter((name) => name.includes(id))).toEqual([`bundles/${id}.2`]);
  });

  it('says that it failed after so many attempts, and may be asked for again', async () => {
    const caseId = await stage.open();
    const { id } = await request(caseId);
    await asOwner(stage.server.ownerUrl, 'UPDATE bundles SET attempt = $2 WHERE id = $1', [
      id,
      mostAttempts,
    ]);
    await work();

    expect(await list(caseId)).toMatchObject([{ id, state: 'failed' }]);
    expect(
      await asOwner(
        stage.server.ownerUrl,
        "SELECT actor_id, data FROM audit WHERE subject_id = $1 AND action = 'bundle.failed'",
        [id],
      ),
    ).toEqual([{ actor_id: null, data: { caseId } }]);
    expect((await request(caseId)).status).toBe(201);
    await work();
    expect(await list(caseId)).toMatchObject([{ state: 'made' }, { id, state: 'failed' }]);
  });

  it('is made without the document over which its maker dies, and tells the others apart from it', async () => {
    const caseId = await stage.open();
    const put = (name: string, content: Buffer) =>
      stage.keep(caseId, { name, type: 'application/pdf' }, content);
    await put('antes.pdf', pdf());
    // Six million dictionaries: more than the memory that the maker may take.
    await put('mortal.pdf', pdf(`[${'<<>>'.repeat(6_000_000)}]`));
    await put('depois.pdf', pdf());
    const { id } = await request(caseId);
    await work();

    expect(await list(caseId)).toMatchObject([{ id, state: 'made' }]);
    expect(await leftOutOf(id)).toEqual([{ out: 1 }]);
  }, 60_000);

  it('says so where the stored bytes are not those that came', async () => {
    const caseId = await stage.open();
    await stage.keep(caseId, { name: 'a.pdf', type: 'application/pdf' }, pdf());
    await asOwner(
      stage.server.ownerUrl,
      `UPDATE files SET sha256 = repeat('0', 64) WHERE case_id = $1`,
      [caseId],
    );
    const { id } = await request(caseId);
    await work();

    expect(await leftOutOf(id)).toEqual([{ out: 1 }]);
  });

  it('goes after its time, bytes and all, and stays on record', async () => {
    const caseId = await stage.open();
    const { id } = await request(caseId);
    await work();
    await asOwner(
      stage.server.ownerUrl,
      `UPDATE bundles SET made_at = now() - interval '31 days' WHERE id = $1`,
      [id],
    );
    const removed = await tidyFirm(stage.server.database, stage.firm.id);
    await work();

    expect(removed['bundles']).toBe(1);
    expect(await list(caseId)).toMatchObject([{ id, state: 'removed' }]);
    expect(kept().filter((name) => name.includes(id))).toEqual([]);
  });

  it('goes with the person whom it is about, bytes and all', async () => {
    const caseId = await stage.open();
    const { id } = await request(caseId);
    await work();
    const [closed] = await asOwner<{ person: string }>(
      stage.server.ownerUrl,
      `UPDATE cases SET status = 'closed', opened_on = '1999-01-04', closed_on = '1999-01-04'
       WHERE id = $1 RETURNING person_id AS person`,
      [caseId],
    );
    const { outcome } = await withFirm(stage.server.database, stage.firm.admin, (ctx) =>
      erasePerson(ctx, { personId: closed?.person ?? '', reason: 'pedido por carta' }),
    );
    const unread = await stage.fetchFile(`/v1/bundles/${id}/content`, as);
    expect(kept().filter((name) => name.includes(id))).toHaveLength(1);
    await work();

    expect({ outcome, unread: unread.status }).toEqual({ outcome: 'erased', unread: 409 });
    expect(kept().filter((name) => name.includes(id))).toEqual([]);
  });
});
