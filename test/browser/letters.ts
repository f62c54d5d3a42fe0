import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import { textOfDocx, textOfPdf } from '../letters/readers.ts';
import { openCaseOf } from './case-dates.ts';
import type { Checks } from './checks.ts';
import type { RunningApp } from './running-app.ts';
import { enterAs, fitsPhone, phoneSize, saved, screenshot } from './visitor.ts';

const person = 'Camila Duarte Nogueira';
const letter = 'Pedido de certidão';
const signed = [person, 'Marta Oliveira', 'cédula profissional n.º 00012L'];
const address = { before: '1000-000 Lisboa', now: 'Praça Nova, 8, 2.º dto.\n4700-000 Braga' };

/** The letters of a case, saved in both formats, before and after the admin gives the firm another letterhead. */
export async function asWriterOfLetters(
  checks: Checks,
  browser: Browser,
  app: RunningApp,
): Promise<void> {
  const visitor = await enterAs(browser, app, 'paralegal');
  const { page } = visitor;
  const panel = page.getByRole('region', { name: 'Cartas' });
  await openCaseOf(page, person);
  await checks.check('a case lists its letters, and says what each lacks', async () => {
    await panel
      .getByText(/^Falta: .*Base legal correta/)
      .first()
      .waitFor();
    await panel.getByText(letter, { exact: true }).waitFor();
    await panel.scrollIntoViewIfNeeded();
    await screenshot(page, 'cartas');
  });
  await checks.check(
    'a letter is saved as PDF and DOCX, for the person and by the lawyer',
    async () => {
      await says(page, panel, [...signed, address.before]);
    },
  );
  await checks.check('what a letter lacks is named in it', async () => {
    const text = textOfPdf(await saved(page, button(panel, 'Audiência prévia', 'PDF')));
    assert.match(text, /\[Base legal correta\]/i);
  });
  await checks.check('the admin sets the letterhead of the firm', () =>
    setsLetterhead(browser, app),
  );
  await checks.check('a letter that is printed afterwards bears it', async () => {
    const texts = await says(page, panel, [...signed, ...address.now.split('\n')]);
    for (const text of texts) assert.ok(!text.includes(address.before), text);
  });
  await checks.check('the letters fit a phone', async () => {
    const small = await enterAs(browser, app, 'paralegal', phoneSize);
    await openCaseOf(small.page, person);
    const there = small.page.getByRole('region', { name: 'Cartas' });
    await there.getByText(letter, { exact: true }).waitFor();
    await fitsPhone(small, there, 'telemovel-cartas');
    assert.deepEqual(small.complaints, []);
    await small.page.context().close();
  });
  await checks.check('no console errors and no failed requests (letters of a case)', async () => {
    assert.deepEqual(visitor.complaints, []);
  });
  await page.context().close();
}

function button(panel: Locator, name: string, format: 'PDF' | 'DOCX'): Locator {
  return panel.getByRole('link', { name: `${name} em ${format}`, exact: true });
}

async function says(page: Page, panel: Locator, words: readonly string[]): Promise<string[]> {
  const texts = [
    textOfPdf(await saved(page, button(panel, letter, 'PDF'))),
    textOfDocx(await saved(page, button(panel, letter, 'DOCX'))),
  ];
  for (const text of texts)
    for (const each of words) assert.ok(text.includes(each), `${each} is not in: ${text}`);

  return texts;
}

async function setsLetterhead(browser: Browser, app: RunningApp): Promise<void> {
  const admin = await enterAs(browser, app, 'admin');
  const { page } = admin;
  await page.goto('/equipa');
  const panel = page.getByRole('region', { name: 'Papel timbrado' });
  const field = panel.getByLabel('Morada e contactos');
  await field.scrollIntoViewIfNeeded();
  assert.match(await field.inputValue(), new RegExp(address.before));
  await field.fill(address.now);
  await screenshot(page, 'papel-timbrado');
  await panel.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('O papel timbrado ficou guardado.').waitFor();
  await page.setViewportSize(phoneSize);
  await page.reload();
  await fitsPhone(admin, panel, 'telemovel-papel-timbrado');
  assert.equal(await field.inputValue(), address.now);
  assert.deepEqual(admin.complaints, []);
  await page.context().close();
}
