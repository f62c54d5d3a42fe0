import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { Checks } from './checks.ts';
import { loginOf } from './login-of.ts';
import type { RunningApp } from './running-app.ts';
import { openWindow, screenshot, signIn } from './visitor.ts';

// Every demo case of the first firm belongs to one of these people.
const theirs = /Raghavan|Nogueira|Whitfield|Lindqvist/;

export async function asLawyer(checks: Checks, browser: Browser, app: RunningApp): Promise<void> {
  const visitor = await openWindow(browser, app);
  const { page } = visitor;
  await checks.check('the lawyer lands on Alertas and reads why', async () => {
    await signIn(visitor, loginOf(app, 'lawyer'));
    await page.getByRole('heading', { name: 'Alertas', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Porquê esta data' }).first().click();
    await page.getByRole('heading', { name: 'Dias que não contam' }).waitFor();
    await screenshot(page, 'alertas');
  });
  await checks.check('the lawyer acknowledges an alert and it leaves the list', async () => {
    const answers = page.getByRole('button', { name: /^Assumir o alerta/ });
    const before = await answers.count();
    await answers.first().click();
    await page.getByText('Alerta assumido.', { exact: false }).first().waitFor();
    // Not by a string that the page would have to evaluate: its policy forbids that.
    await answers.nth(before - 1).waitFor({ state: 'detached' });
  });
  await checks.check('no console errors and no failed requests (lawyer)', async () => {
    assert.deepEqual(visitor.complaints, []);
  });
  await page.context().close();
}

export async function asAdmin(checks: Checks, browser: Browser, app: RunningApp): Promise<void> {
  const visitor = await openWindow(browser, app);
  const { page } = visitor;
  await checks.check('the admin lands on the stalled report', async () => {
    await signIn(visitor, loginOf(app, 'admin'));
    await page.getByRole('heading', { name: 'Casos parados', level: 1 }).waitFor();
    await page.getByText('Casos em aberto', { exact: true }).waitFor();
  });
  await checks.check('the report follows the number of days and links to the cases', async () => {
    await page.getByLabel('Parado a partir de').fill('0');
    await page.waitForURL(/dias=0/);
    await page.getByRole('row').filter({ hasText: theirs }).first().waitFor();
    await screenshot(page, 'parados');
    await page.getByRole('link', { name: theirs }).first().click();
    await page.waitForURL(/\/casos\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { name: 'Prazos' }).waitFor();
  });
  await checks.check(
    'the report lists what else says that cases stand still, and links to them',
    async () => {
      await page.goto('/relatorios/parados');
      const signals = page.getByRole('region', { name: 'Sinais de paragem' });
      await signals.getByText('Menor sem NIF, NISS ou Termo').click();
      await signals
        .getByText(/^Falta no processo: .*Termo de Responsabilidade/)
        .first()
        .waitFor();
      await signals.scrollIntoViewIfNeeded();
      await screenshot(page, 'parados-sinais');
      await page.setViewportSize({ width: 390, height: 844 });
      const width = await page.evaluate('document.documentElement.scrollWidth');
      assert.equal(width, 390);
      await screenshot(page, 'telemovel-parados-sinais');
      await page.setViewportSize({ width: 1366, height: 768 });
      await signals.getByRole('link', { name: theirs }).first().click();
      await page.waitForURL(/\/casos\/[0-9a-f-]{36}/);
    },
  );
  await checks.check('no console errors and no failed requests (admin)', async () => {
    assert.deepEqual(visitor.complaints, []);
  });
  await page.context().close();
}

/** The other firm's people see nothing of the first firm, not even by its addresses. */
export async function asAnotherFirm(
  checks: Checks,
  browser: Browser,
  app: RunningApp,
  caseUrl: string,
): Promise<void> {
  const visitor = await openWindow(browser, app);
  const { page } = visitor;
  await checks.check('the other firm sees none of it in lists and reports', async () => {
    await signIn(visitor, loginOf(app, 'admin', 'other'));
    for (const path of [
      '/relatorios/parados?dias=0',
      '/hoje',
      '/casos?estado=all',
      '/alertas',
      '/clientes',
    ]) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      assert.doesNotMatch(await page.locator('main').innerText(), theirs, path);
    }
    assert.deepEqual(visitor.complaints, []);
  });
  await checks.check("the other firm cannot open the first firm's case", async () => {
    await page.goto(caseUrl);
    await page.getByText('Não existe, ou não pertence ao seu escritório.').waitFor();
    assert.doesNotMatch(await page.locator('main').innerText(), theirs);
    const others = visitor.complaints.filter((each) => !/404/.test(each));
    assert.deepEqual(others, []);
  });
  await checks.check('support is let in, which everybody sees, and sent away', async () => {
    await page.goto('/seguranca');
    await page.getByText('O suporte nunca teve acesso a este escritório.').waitFor();
    await page.getByRole('button', { name: 'Dar acesso' }).click();
    const form = page.getByRole('dialog', { name: 'Dar acesso' });
    await form.getByLabel('Motivo').fill('datas que não percebemos');
    await form.getByRole('button', { name: 'Dar acesso' }).click();
    await page.getByText(/^O suporte tem acesso até/).waitFor();
    await page.getByText('Em curso').waitFor();
    await screenshot(page, 'seguranca-suporte');
    await page.getByRole('button', { name: /^Terminar o acesso/ }).click();
    await page.getByText('Revogado').waitFor();
    await page.getByText(/^O suporte tem acesso até/).waitFor({ state: 'detached' });
  });
  await page.context().close();
}
