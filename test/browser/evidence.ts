import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Browser, Locator, Page } from 'playwright-core';
import { printPdf } from '#platform/print/print-pdf';
import { picture } from '../files/samples.ts';
import { pagesOfPdf } from '../letters/readers.ts';
import { openCaseOf } from './case-dates.ts';
import type { Checks } from './checks.ts';
import { sendFile } from './documents.ts';
import type { RunningApp } from './running-app.ts';
import { enterAs, fitsPhone, phoneSize, saved, screenshot, type Visitor } from './visitor.ts';

const person = 'Camila Duarte Nogueira';
const words = 'Certificado n.º 4711 da Câmara Municipal de Braga';
const making = 'Já se está a fazer uma pasta de prova deste caso: espere que fique feita.';
const makingMs = 90_000;

/** The evidence of a case as one PDF, made by the worker that `npm start` runs, and read page by page. */
export async function asWitness(checks: Checks, browser: Browser, app: RunningApp): Promise<void> {
  const visitor = await enterAs(browser, app, 'paralegal');
  const colleague = await enterAs(browser, app, 'lawyer');
  const { page } = visitor;
  const panel = panelOf(page);
  await openCaseOf(page, person);
  await checks.check('documents are added that the bundle is to hold', async () => {
    const [pdf, png] = [await written(), await picture('png', 300)];
    const certificate = { name: 'certificado.pdf', mimeType: 'application/pdf', buffer: pdf };
    const photo = { name: 'passaporte.png', mimeType: 'image/png', buffer: png };
    await keep(page, certificate, 'Certificado de registo (CRUE) do cidadão da União');
    await keep(page, photo, 'Passaporte');
  });
  await checks.check(
    'of two people who ask for the bundle at once, one is told to wait',
    async () => {
      await openCaseOf(colleague.page, person);
      await panelOf(colleague.page).getByText('Ainda não se fez nenhuma.').waitFor();
      await askTogether(visitor, colleague);
    },
  );
  await checks.check('the worker makes the bundle, which says how large it is', async () => {
    await panel.getByText(/^feita · \d+ páginas · [\d,]+ MB$/).waitFor({ timeout: makingMs });
    await panel.scrollIntoViewIfNeeded();
    await screenshot(page, 'pasta-de-prova');
  });
  await checks.check('it is saved whole, with cover, index, documents and numbered pages', () =>
    isRead(page, panel),
  );
  await checks.check('the bundle fits a phone', async () => {
    const small = await enterAs(browser, app, 'paralegal', phoneSize);
    await openCaseOf(small.page, person);
    await panelOf(small.page)
      .getByText(/^feita/)
      .waitFor();
    await fitsPhone(small, panelOf(small.page), 'telemovel-pasta-de-prova');
    assert.deepEqual(small.complaints, []);
    await small.page.context().close();
  });
  await checks.check(
    'no console errors and no failed requests but the conflict (bundle)',
    async () => {
      const all = [...visitor.complaints, ...colleague.complaints];
      assert.deepEqual(
        all.filter((each) => !/409/.test(each)),
        [],
      );
    },
  );
  await page.context().close();
  await colleague.page.context().close();
}

function panelOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Pasta de prova' });
}

function written(): Promise<Buffer> {
  return printPdf({
    language: 'pt',
    title: 'Certificado',
    author: 'Câmara Municipal',
    letterhead: [],
    foot: null,
    blocks: [{ kind: 'paragraph', line: [{ text: words }] }],
  });
}

async function keep(page: Page, file: Parameters<typeof sendFile>[1], document: string) {
  const dialog = await sendFile(page, file, document);
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await dialog.waitFor({ state: 'hidden' });
  // It is a link once it was looked at.
  const documents = page.getByRole('region', { name: 'Documentos' });
  await documents.getByRole('link', { name: file.name }).waitFor();
}

/** One clicks twice, the other at the same time: there is one bundle, and only who came second to it hears of it. */
async function askTogether(one: Visitor, other: Visitor): Promise<void> {
  const pages = [one.page, other.page];
  const [first, second] = pages.map((page) =>
    panelOf(page).getByRole('button', { name: 'Fazer a pasta de prova' }),
  );
  const shown = (text: string) =>
    Promise.any(pages.map((page) => page.getByText(text).first().waitFor()));
  await Promise.all([first?.dblclick(), second?.click()]);
  await shown('A pasta de prova está a ser feita.');
  await shown(making);
  for (const page of pages) await panelOf(page).getByText('a ser feita…').waitFor();
  await screenshot(one.page, 'pasta-de-prova-a-fazer');
  const refusals = [one, other].flatMap(({ complaints }) =>
    complaints.filter((each) => each.startsWith('409')),
  );
  // The colleague's click, or both of a double click that came after it.
  assert.ok(refusals.length > 0, 'nobody was told to wait');
  assert.ok(refusals.length < 3, 'nobody was heard');
}

async function isRead(page: Page, panel: Locator): Promise<void> {
  const link = panel.getByRole('link', { name: /^Descarregar a pasta de prova de/ });
  const content = await saved(page, link);
  const pages = pagesOfPdf(content);
  const [cover = ''] = pages;
  const sum = createHash('sha256').update(content).digest('hex');
  await panel.getByText(`SHA-256 ${sum}`).waitFor();
  await panel.getByText(`feita · ${pages.length} páginas`).waitFor();

  assert.match(cover, /Oliveira & Sá, Advogados.*Pasta de prova.*Pessoa Camila Duarte Nogueira/);
  for (const part of ['Cronologia', 'Cálculo dos prazos', 'Somas de verificação'])
    assert.match(pages[indexed(cover, part) - 1] ?? '', new RegExp(`^${part}`));
  assert.match(pages[1] ?? '', /Recibo do atendimento ao balcão/);
  const begins = indexed(cover, String.raw`Documento \d+: certificado\.pdf \(.*?\)`);
  const document = pages[begins - 1] ?? '';
  assert.ok(document.includes(words), `the index does not lead to the document: ${document}`);
  assert.match(document, /Documento \d+ · página/);
  indexed(cover, String.raw`Documento \d+: passaporte\.png \(Passaporte\)`);
  for (const [index, text] of pages.entries())
    assert.ok(
      text.includes(`página ${index + 1} de ${pages.length}`),
      `page ${index + 1}: ${text}`,
    );
}

/** On which page a part begins, as the index says. */
function indexed(cover: string, part: string): number {
  const [, page] = new RegExp(String.raw`${part} (\d+)(?= |$)`).exec(cover) ?? [];
  assert.ok(page, `${part} is not in the index: ${cover}`);

  return Number(page);
}
