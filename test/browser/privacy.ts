import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { asThoseWhoMayNot } from './privacy-forbidden.ts';
import { newClient, openClient, proveOnce, withClosedCase } from './privacy-scene.ts';
import type { Checks } from './checks.ts';
import { leavesTheService } from './leaving.ts';
import { loginOf } from './login-of.ts';
import type { RunningApp } from './running-app.ts';
import { openWindow, screenshot, signIn, type Visitor } from './visitor.ts';

// A demo client of the other firm, with a child and a case that is open.
const client = 'Nadia Benali';
const panel = (page: Page) => page.getByRole('region', { name: 'Privacidade', exact: true });

/** A lawyer keeps a person from being erased; an admin exports, erases and blocks people, and asks for the firm to leave. */
export async function asKeepersOfRights(
  checks: Checks,
  browser: Browser,
  app: RunningApp,
): Promise<void> {
  await holds(checks, browser, app);
  const admin = await openWindow(browser, app, { width: 1366, height: 900 });
  const login = loginOf(app, 'admin', 'other');
  await signIn(admin, login);
  await obstructs(checks, admin);
  await exports(checks, admin, login.password);
  await erases(checks, admin, login.password);
  await blocks(checks, admin);
  await retains(checks, admin.page);
  await leavesTheService(checks, admin, login);
  await checks.check('no console errors and no failed requests (keeper of rights)', async () => {
    // What was asked for: an old proof, refused three times.
    assert.deepEqual(
      admin.complaints.filter((each) => !/\b403\b/.test(each)),
      [],
    );
  });
  await onAPhone(checks, browser, app);
  await admin.page.context().close();
  await asThoseWhoMayNot(checks, browser, app, client);
}

async function holds(checks: Checks, browser: Browser, app: RunningApp): Promise<void> {
  const lawyer = await openWindow(browser, app);
  const { page } = lawyer;
  const form = page.getByRole('dialog');
  await checks.check('a lawyer places a legal hold for a reason, and sees no more', async () => {
    await signIn(lawyer, loginOf(app, 'lawyer', 'other'));
    await openClient(page, client);
    await panel(page).getByText('Sem retenção legal.').waitFor();
    assert.equal(
      await page.getByRole('button', { name: /^(Exportar|Apagar) os dados/ }).count(),
      0,
    );
    await page.getByRole('button', { name: `Determinar retenção legal para ${client}` }).click();
    await form.getByRole('button', { name: 'Determinar', exact: true }).click();
    await form.getByText('Preencha este campo.').waitFor();
    await form.getByLabel('Motivo').fill('Litígio com o senhorio.');
    await screenshot(page, 'privacidade-retencao');
    await form.getByRole('button', { name: 'Determinar', exact: true }).click();
    await panel(page)
      .getByText(/^Em retenção legal desde/)
      .waitFor();
    await panel(page).getByText('Litígio com o senhorio.').waitFor();
  });
  await checks.check('the lawyer finds the hold in the list, and nothing for admins', async () => {
    await page.getByRole('link', { name: 'Privacidade' }).click();
    await page.getByRole('link', { name: client }).waitFor();
    await screenshot(page, 'privacidade-advogado');
    assert.equal(await page.getByRole('heading', { level: 2 }).count(), 1);
    assert.deepEqual(lawyer.complaints, []);
  });
  await page.context().close();
}

async function obstructs(checks: Checks, { page }: Visitor): Promise<void> {
  const dialog = page.getByRole('dialog');
  const erase = page.getByRole('button', { name: `Apagar os dados de ${client}` });
  await checks.check(
    'a hold and an open case keep a person from being erased, and say so',
    async () => {
      await openClient(page, client);
      // By keyboard: what opens with Enter closes with Escape, and one is back where one was.
      await erase.press('Enter');
      await dialog.getByText('A pessoa está em retenção legal.', { exact: false }).waitFor();
      await dialog.getByText('A pessoa tem um caso em aberto.', { exact: false }).waitFor();
      await dialog.getByText('Títulos de residência').waitFor();
      assert.equal(await dialog.getByRole('button', { name: /^(Apagar|Bloquear)/ }).count(), 0);
      await screenshot(page, 'privacidade-impedida');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      assert.equal(await erase.evaluate((button) => button === document.activeElement), true);
    },
  );
  await checks.check(
    'the hold is lifted for a reason, and stands no longer in the way',
    async () => {
      await page
        .getByRole('button', { name: `Levantar a retenção legal de ${client}` })
        .first()
        .click();
      await dialog.getByLabel('Motivo').fill('Acordo assinado.');
      await dialog.getByRole('button', { name: 'Levantar a retenção' }).click();
      await panel(page).getByText('Sem retenção legal.').waitFor();
      await erase.click();
      await dialog.getByText('A pessoa tem um caso em aberto.', { exact: false }).waitFor();
      assert.equal(await dialog.getByText('retenção legal. Levante-a').count(), 0);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    },
  );
}

async function exports(checks: Checks, { page }: Visitor, password: string): Promise<void> {
  await checks.check(
    'an export asks for a proof and is the signed file of that person',
    async () => {
      const dialog = page.getByRole('dialog', { name: /^Exportar os dados/ });
      await page.getByRole('button', { name: `Exportar os dados de ${client}` }).click();
      await screenshot(page, 'privacidade-exportar');
      const coming = page.waitForEvent('download');
      await proveOnce(page, 'GET /v1/people/*/export', password, async () => {
        await dialog.getByRole('button', { name: 'Descarregar' }).click();
      });
      const download = await coming;
      assert.match(download.suggestedFilename(), /^person-[0-9a-f-]{36}\.json$/);
      const file = JSON.parse(readFileSync(await download.path(), 'utf8'));
      assert.equal(file.format, 'prazo-person-export/1');
      assert.equal(file.data.people[0].full_name, client);
      assert.match(JSON.stringify(file), /"signature":/);
      await dialog.waitFor({ state: 'detached' });
    },
  );
}

async function erases(checks: Checks, { page }: Visitor, password: string): Promise<void> {
  const name = 'Olga Esquecida';
  const dialog = page.getByRole('dialog', { name: /^Apagar os dados/ });
  await checks.check(
    'a person is erased after a preview and a proof, and it says what was done',
    async () => {
      await newClient(page, name);
      await openClient(page, name);
      await page.getByRole('button', { name: `Apagar os dados de ${name}` }).click();
      await dialog.getByText('Será apagada, sem volta atrás').waitFor();
      await dialog.getByText('As datas legais e a sua explicação', { exact: false }).waitFor();
      await dialog.getByRole('button', { name: 'Apagar definitivamente' }).click();
      await dialog.getByText('Preencha este campo.').waitFor();
      await dialog.getByLabel('Motivo').fill('Pedido por carta.');
      await screenshot(page, 'privacidade-apagar');
      await proveOnce(page, 'POST /v1/people/*/erasure', password, async () => {
        await dialog.getByRole('button', { name: 'Apagar definitivamente' }).click();
      });
      await panel(page)
        .getByText(/^Apagada em/)
        .waitFor();
      await page.getByRole('heading', { name: 'Pessoa apagada', level: 1 }).waitFor();
      assert.equal(await page.getByRole('button', { name: /^(Alterar|Acrescentar)/ }).count(), 0);
      await panel(page).getByText('Linhas apagadas').click();
      await panel(page).getByText('Identificação e contactos').waitFor();
      await screenshot(page, 'privacidade-apagada');
      assert.equal(await page.getByText(name).count(), 0);
      assert.equal(await page.getByRole('button', { name: /^Apagar os dados/ }).count(), 0);
      await page.goto('/clientes');
      await page.getByRole('link', { name: client }).waitFor();
      assert.doesNotMatch(await page.locator('main').innerText(), /Olga|apagado/);
    },
  );
}

async function blocks(checks: Checks, { page }: Visitor): Promise<void> {
  const name = 'Vasco Encerrado';
  const dialog = page.getByRole('dialog', { name: /^Apagar os dados/ });
  await checks.check(
    'whose case closed is blocked for the defence of claims, and found again',
    async () => {
      await withClosedCase(page, name);
      await openClient(page, name);
      await page.getByRole('button', { name: `Apagar os dados de ${name}` }).click();
      await dialog.getByText(/^Fica bloqueada até \d\d\/\d\d\/20\d\d$/).waitFor();
      await dialog.getByLabel('Motivo').fill('Pediu ao balcão.');
      await screenshot(page, 'privacidade-bloquear');
      await dialog.getByRole('button', { name: 'Bloquear' }).click();
      await panel(page)
        .getByText(/^Bloqueada em/)
        .waitFor();
      await screenshot(page, 'privacidade-bloqueada');
      await page.getByRole('button', { name: `Apagar os dados de ${name}` }).click();
      await dialog.getByText(/^Já está bloqueada até/).waitFor();
      assert.equal(await dialog.getByRole('button', { name: 'Bloquear' }).count(), 0);
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Privacidade' }).click();
      const decided = page.getByRole('region', { name: 'Pedidos decididos' });
      await decided.getByRole('link', { name }).waitFor();
      await decided.getByRole('link', { name: 'Pessoa apagada' }).waitFor();
    },
  );
}

async function retains(checks: Checks, page: Page): Promise<void> {
  await checks.check(
    'the periods say how long, what then, and that nobody has confirmed them',
    async () => {
      const files = page.getByRole('row').filter({ hasText: 'Casos e pessoas' });
      await files.getByText('20 anos após o encerramento do último caso').waitFor();
      await files.getByText('Proposto à administração').waitFor();
      await files.getByText('por confirmar').waitFor();
      await page.getByText('Nenhuma pessoa passou do prazo de conservação.').waitFor();
      await page.getByText(/^Última limpeza: /).waitFor();
      await screenshot(page, 'privacidade');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByText('20 years after the closing of the last case').waitFor();
      await screenshot(page, 'privacy-en');
      await page.getByRole('button', { name: 'Português' }).click();
    },
  );
}

async function onAPhone(checks: Checks, browser: Browser, app: RunningApp): Promise<void> {
  await checks.check('on a phone nothing of privacy runs out of the screen', async () => {
    const phone = await openWindow(browser, app, { width: 390, height: 844 });
    await signIn(phone, loginOf(app, 'admin', 'other'));
    await phone.page.goto('/privacidade');
    await phone.page.getByText('20 anos após', { exact: false }).waitFor();
    assert.equal(await phone.page.evaluate('document.documentElement.scrollWidth'), 390);
    await screenshot(phone.page, 'telemovel-privacidade');
    await openClient(phone.page, client);
    await panel(phone.page).getByText('Sem retenção legal.').waitFor();
    await panel(phone.page).scrollIntoViewIfNeeded();
    await screenshot(phone.page, 'telemovel-privacidade-cliente');
    assert.equal(await phone.page.evaluate('document.documentElement.scrollWidth'), 390);
    assert.deepEqual(phone.complaints, []);
    await phone.page.context().close();
  });
}
