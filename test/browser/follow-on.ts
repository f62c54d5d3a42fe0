import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { openCaseOf } from './case-dates.ts';
import type { Checks } from './checks.ts';
import type { RunningApp } from './running-app.ts';
import { enterAs, screenshot } from './visitor.ts';

const child = 'Emily Rose Whitfield';

/** What a case opens next: for a date that passed unanswered, and for a receipt that names the wrong card. */
export async function asFollower(checks: Checks, browser: Browser, app: RunningApp): Promise<void> {
  const visitor = await enterAs(browser, app, 'paralegal', { width: 1366, height: 1000 });
  const { page } = visitor;
  await checks.check('a date that passed unanswered offers the case to open next', async () => {
    await page.goto('/casos');
    const row = page.getByRole('row').filter({ hasText: 'agendamento ao abrigo do art. 124' });
    await row.getByRole('link', { name: 'Arjun Raghavan' }).first().click();
    const offer = page.getByRole('complementary', { name: 'A abrir a seguir' });
    await offer.getByText(/Passou sem resposta em .*: Segundo contactenos/).waitFor();
    await screenshot(page, 'oferta');
    await offer.getByRole('button', { name: /^Abrir caso/ }).click();
  });
  await checks.check('one click fills its form, with what was said before', () => opens(page));
  await checks.check(
    'the new case names the one it goes on from, which offers no more',
    async () => {
      await page.getByText('Continua:').waitFor();
      await screenshot(page, 'oferta-aberta');
      await page.getByRole('link', { name: /^Menor nascido em Portugal: agendamento/ }).click();
      await page.getByText(/^Aberto um caso que continua este/).waitFor();
      const offers = page.getByRole('complementary', { name: 'A abrir a seguir' });
      assert.equal(await offers.filter({ hasText: 'insistir' }).count(), 0);
    },
  );
  await checks.check('a receipt is read line by line, and one that errs says why', () =>
    checksReceipt(page),
  );
  await checks.check('its correction is one click away, from the person and from the case', () =>
    corrects(page),
  );
  await checks.check('no console errors and no failed requests (follow-on)', async () => {
    assert.deepEqual(visitor.complaints, []);
  });
  await page.context().close();
}

async function opens(page: Page): Promise<void> {
  const form = page.getByRole('dialog', { name: 'Novo caso' });
  await form.getByText('O caso continua outro', { exact: false }).waitFor();
  await form.getByText('Antes de abrir').waitFor();
  const person = form.getByRole('combobox', { name: 'Pessoa a quem o caso diz respeito' });
  assert.match(await person.inputValue(), /^Arjun Raghavan/);
  const playbook = form.getByRole('combobox', { name: 'Procedimento' });
  assert.match(await playbook.inputValue(), /30 dias úteis/);
  const born = form.getByLabel('Quando foi registado o nascimento?', { exact: true });
  assert.match(await born.inputValue(), /^\d\d\/\d\d\/\d{4}$/);
  await screenshot(page, 'oferta-formulario');
  for (const question of await form.getByRole('radiogroup').all()) {
    const isAnswered = (await question.getByRole('radio', { checked: true }).count()) > 0;
    if (!isAnswered) await question.getByRole('radio', { name: 'Não' }).check();
  }
  await form.getByRole('button', { name: 'Abrir caso' }).click();
  await page.getByText('Caso aberto.').waitFor();
}

async function checksReceipt(page: Page): Promise<void> {
  await page.goto('/clientes');
  await page.getByRole('link', { name: 'James Whitfield' }).click();
  await page.getByText('Levar hoje:').first().waitFor();
  await page.getByText('Lacuna: nada cobre a estadia').first().waitFor();
  await screenshot(page, 'cobertura');
  await page.getByRole('button', { name: `Conferir um recibo de ${child}` }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('combobox', { name: 'Loja AIMA' }).click();
  await page.getByRole('option', { name: 'Lisboa', exact: true }).click();
  await form.getByLabel('Tipo de pedido ou categoria').fill('Art. 17.º Lei 37/2006');
  await form.getByLabel('Documento a emitir').fill('Cartão de Residência Permanente');
  await form.getByLabel('Validade prevista').fill('10 anos');
  await screenshot(page, 'recibo');
  await form.getByRole('button', { name: 'Conferir recibo' }).click();
  await page.getByText('Mal classificado').waitFor();
  await page.getByText('Mal classificado').scrollIntoViewIfNeeded();
  await screenshot(page, 'recibo-errado');
}

async function corrects(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Abrir a correção' }).click();
  const form = page.getByRole('dialog', { name: 'Novo caso' });
  const playbook = form.getByRole('combobox', { name: 'Procedimento' });
  await form.getByText('Antes de abrir').waitFor();
  assert.match(await playbook.inputValue(), /art\. 15 registado como art\. 17/);
  await form.getByRole('button', { name: 'Cancelar' }).click();
  await openCaseOf(page, child);
  const offer = page.getByRole('complementary', { name: 'A abrir a seguir' });
  await offer.getByText(/^O recibo de .* foi mal classificado/).waitFor();
  await screenshot(page, 'oferta-correcao');
  await offer.filter({ hasText: 'foi mal classificado' }).getByRole('button').click();
  await form.getByText('Antes de abrir').waitFor();
  assert.match(await playbook.inputValue(), /art\. 15 registado como art\. 17/);
  await form.getByRole('button', { name: 'Cancelar' }).click();
}
