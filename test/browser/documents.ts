import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import { pdf } from '../files/samples.ts';
import { openCaseOf } from './case-dates.ts';
import type { Checks } from './checks.ts';
import type { RunningApp } from './running-app.ts';
import { enterAs, saved, screenshot } from './visitor.ts';

const person = 'Thomas Lindqvist';
const name = 'passaporte <b>do Thomas.pdf';
const document = 'Passaporte';

/** A file is sent to a case, said to be a document with its dates, seen on another day, and saved again. */
export async function asCollector(
  checks: Checks,
  browser: Browser,
  app: RunningApp,
): Promise<void> {
  const visitor = await enterAs(browser, app, 'paralegal');
  const { page } = visitor;
  await openCaseOf(page, person);
  const panel = page.getByRole('region', { name: 'Documentos' });
  await checks.check('a case says in words which documents it lacks', async () => {
    await panel.getByText('Em falta').first().waitFor();
  });
  await checks.check(
    'a file that is chosen is sent, and asks at once which document it is',
    async () => {
      const file = { name, mimeType: 'application/pdf', buffer: pdf() };
      const dialog = await sendFile(page, file, document);
      await dialog.getByLabel('Válido até').fill('31/12/2030');
      await screenshot(page, 'documentos-modal');
      await dialog.getByRole('button', { name: 'Guardar' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await panel.getByText(`${document} · válido até 31/12/2030`).waitFor();
    },
  );
  await checks.check(
    'its name is shown as it is, and it can be saved once it was looked at',
    async () => {
      const link = panel.getByRole('link', { name });
      await link.waitFor();

      assert.deepEqual(await saved(page, link), pdf());
      await screenshot(page, 'documentos');
    },
  );
  await checks.check('a file that is no document is refused, and says why', async () => {
    await panel
      .getByLabel('Juntar ficheiros')
      .setInputFiles({ name: 'virus.exe', mimeType: 'application/x-msdownload', buffer: pdf() });
    await panel.getByText('virus.exe: este tipo de ficheiro não é aceite.').waitFor();
  });
  await checks.check('what is good today may not be on another day', () => lapses(page));
  await checks.check('the documents read in English too', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('region', { name: 'Documents' }).getByText('Missing').first().waitFor();
    await screenshot(page, 'documents-en');
  });
  await checks.check('no console errors and no failed requests (documents)', async () => {
    assert.deepEqual(visitor.complaints, []);
  });
  await page.context().close();
}

type Sent = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** A file goes to the case on the page, and which document it is has been chosen in the dialog, which is still open. */
export async function sendFile(page: Page, file: Sent, document: string): Promise<Locator> {
  const panel = page.getByRole('region', { name: 'Documentos' });
  await panel.getByLabel('Juntar ficheiros').setInputFiles(file);
  const dialog = page.getByRole('dialog', { name: 'Que documento é este?' });
  await dialog.getByRole('combobox', { name: 'Documento' }).fill(document);
  await page.getByRole('option', { name: document, exact: true }).click();

  return dialog;
}

async function lapses(page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: 'Documentos' });
  const day = panel.getByLabel('Ver noutro dia');
  await day.fill('15/01/2031');
  await day.press('Enter');
  await panel.getByText(/Só serve até 31\/12\/2030/).waitFor();
  await screenshot(page, 'documentos-outro-dia');
  await day.fill('');
  await day.press('Enter');
}
