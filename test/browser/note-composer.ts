import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Checks } from './checks.ts';
import { loginOf } from './login-of.ts';
import type { RunningApp } from './running-app.ts';
import { openWindow, screenshot, signIn } from './visitor.ts';

const person = 'Arjun Raghavan';
const path = /^Autorização de Residência › Pedido de agendamento/;

/** The note of a newborn's case: composed, shown with its numbers, edited, copied, and sent along with a submission. */
export async function asWriterOfNotes(
  checks: Checks,
  browser: Browser,
  app: RunningApp,
): Promise<void> {
  const visitor = await openWindow(browser, app);
  const { page } = visitor;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(visitor, loginOf(app, 'paralegal'));
  await page.goto('/casos');
  const row = page.getByRole('row').filter({ hasText: 'agendamento ao abrigo do art. 124' });
  await row.getByRole('link', { name: person }).click();
  const panel = page.getByRole('region', { name: 'Nota' });
  const text = panel.getByLabel('Texto da nota');
  await checks.check(
    'the note of a case is filled in, its numbers masked, and not yet to be edited',
    async () => {
      await text.waitFor();
      assert.match(await text.inputValue(), /nome que consta do assento.*\{birth_place\}/s);
      assert.match(await text.inputValue(), /NIF •••014/);
      assert.ok(!(await text.isEditable()));
      await panel.getByText('Local de nascimento').waitFor();
      await panel.scrollIntoViewIfNeeded();
      await screenshot(page, 'nota-tapada');
    },
  );
  await checks.check('whoever asks sees the numbers, and edits', () => completes(panel, page));
  await checks.check('a statement that is edited away is named', async () => {
    const whole = await text.inputValue();
    await text.fill(whole.replace('agendamento', 'informação'));
    await panel.getByText('O texto já não diz').waitFor();
    await panel.getByText('Pede-se um agendamento.').waitFor();
    await text.fill(whole);
    await panel.getByText('Diz tudo o que tem de dizer.').waitFor();
  });
  await checks.check('words over the limit are counted in words and in colour', () =>
    overflows(panel, page),
  );
  await checks.check('the menu path and the text are copied', async () => {
    await panel.getByRole('button', { name: 'Copiar o caminho' }).first().click();
    assert.match(await clipboard(page), path);
    await panel.getByRole('button', { name: 'Copiar o texto' }).click();
    assert.equal(await clipboard(page), await text.inputValue());
  });
  await checks.check('a forbidden path is refused, with the one to take instead', () =>
    refusesPath(page),
  );
  await checks.check('the note goes along with the submission and is kept as it was sent', () =>
    keeps(page),
  );
  await checks.check('the note reads in English too', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await page
      .getByRole('region', { name: 'Note', exact: true })
      .getByText(/\d+\/300 words/)
      .waitFor();
    await screenshot(page, 'nota-en');
    await page.getByRole('button', { name: 'Português' }).click();
  });
  await checks.check(
    'no console errors and no failed requests but the refusal (notes)',
    async () => {
      const others = visitor.complaints.filter((each) => !/422/.test(each));
      assert.deepEqual(others, []);
    },
  );
  await page.context().close();
}

async function completes(panel: Locator, page: Page): Promise<void> {
  const text = panel.getByLabel('Texto da nota');
  await panel.getByRole('button', { name: 'Mostrar os números e editar' }).click();
  await panel.getByText('Vai com a submissão que registar.').waitFor();
  assert.match(await text.inputValue(), /NIF 300000014, com o título de residência n\.º 8M4T22Q17/);
  await text.fill((await text.inputValue()).replace('{birth_place}', 'Porto'));
  await panel.getByText('Diz tudo o que tem de dizer.').waitFor();
  await panel.scrollIntoViewIfNeeded();
  await screenshot(page, 'nota');
}

async function overflows(panel: Locator, page: Page): Promise<void> {
  const text = panel.getByLabel('Texto da nota');
  const whole = await text.inputValue();
  await text.fill(`${whole} ${'palavra '.repeat(300)}`);
  await panel.getByText(/palavras a mais do que o formulário aceita/).waitFor();
  await screenshot(page, 'nota-comprida');
  await text.fill(whole);
  await panel.getByText(/^\d+\/300 palavras$/).waitFor();
}

async function refusesPath(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Registar submissão' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Hora em Lisboa').fill('00:01');
  await form.getByRole('textbox', { name: 'Nível 2' }).fill('Reagrupamento Familiar');
  await form.getByRole('button', { name: 'Registar submissão' }).click();
  await form.getByText(/Caminho proibido neste procedimento.*Use .*Artigo 124/).waitFor();
  await screenshot(page, 'nota-caminho-proibido');
}

async function keeps(page: Page): Promise<void> {
  const form = page.getByRole('dialog');
  const sent = await form.getByLabel('Texto submetido').inputValue();
  assert.match(sent, /nasceu a .* em Porto\./);
  await form.getByRole('button', { name: 'Usar o do guião' }).click();
  await form.getByLabel('Referência').fill('CT-NOTA-0001');
  await form.getByRole('button', { name: 'Registar submissão' }).click();
  await page.getByText('Submissão registada.').waitFor();
  const list = page.getByRole('region', { name: 'Submissões' });
  await list.getByText('CT-NOTA-0001').waitFor();
  const last = list.getByRole('button', { name: 'Mostrar: Texto submetido' }).last();
  await last.click();
  await list.getByText(/nasceu a .* em Porto\./).waitFor();
  await last.scrollIntoViewIfNeeded();
  await screenshot(page, 'nota-enviada');
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
