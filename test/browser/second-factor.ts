import assert from 'node:assert/strict';
import { generateSync } from 'otplib';
import type { Browser, Page } from 'playwright-core';
import type { Checks } from './checks.ts';
import { loginOf } from './login-of.ts';
import type { RunningApp } from './running-app.ts';
import { openWindow, screenshot, signIn } from './visitor.ts';

const label = 'Código';

/** The lawyer of the other firm turns a second factor on, signs in with it, and turns it off again. */
export async function asCarefulLawyer(
  checks: Checks,
  browser: Browser,
  app: RunningApp,
): Promise<void> {
  const visitor = await openWindow(browser, app);
  const { page } = visitor;
  const login = loginOf(app, 'lawyer', 'other');
  let secret = '';
  let recoveryCode = '';
  await checks.check('the second factor is turned on from the account menu', async () => {
    await signIn(visitor, login);
    await page.getByRole('button', { name: /^Conta de/ }).click();
    await page.getByRole('menuitem', { name: 'Segurança' }).click();
    await page.getByRole('heading', { name: 'Segurança', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Ativar' }).click();
    await page.getByRole('img', { name: /^Código QR/ }).waitFor();
    secret = (await page.getByTestId('secret').innerText()).replaceAll(' ', '');
    await screenshot(page, 'seguranca-ativar');
    await page.getByLabel(label, { exact: true }).fill(codeOf(secret, -1));
    await page.getByRole('button', { name: 'Confirmar e ativar' }).click();
    const codes = page.getByRole('dialog').getByRole('listitem');
    await codes.first().waitFor();
    assert.equal(await codes.count(), 10);
    recoveryCode = await codes.first().innerText();
    await screenshot(page, 'seguranca-recuperacao');
    await page.getByRole('button', { name: 'Já os guardei' }).click();
    await page.getByText('Restam 10 códigos de recuperação').waitFor();
    await screenshot(page, 'seguranca');
    assert.deepEqual(visitor.complaints, []);
  });
  await checks.check('a token for a program is shown once and revoked', async () => {
    await page.getByRole('button', { name: 'Novo token' }).click();
    const form = page.getByRole('dialog', { name: 'Novo token' });
    await form.getByLabel('Nome').fill('Importador');
    await form.getByRole('combobox', { name: 'Permissões' }).click();
    await page.getByRole('option', { name: 'files.read' }).click();
    await page.keyboard.press('Tab');
    await form.getByRole('button', { name: 'Novo token' }).click();
    await page.getByText(/^prazo_/).waitFor();
    await screenshot(page, 'seguranca-token');
    await page.getByRole('button', { name: 'Já o guardei' }).click();
    await page.getByText('nunca usado', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Revogar o token Importador' }).click();
    await page.getByText('Nenhum programa age em seu nome.').waitFor();
    assert.deepEqual(visitor.complaints, []);
  });
  await checks.check('signing in asks for the code, and says when it is wrong', async () => {
    await signOut(page);
    await page.getByLabel('Endereço de correio eletrónico').fill(login.email);
    await page.getByLabel('Palavra-passe', { exact: true }).fill(login.password);
    await page.getByRole('button', { name: 'Entrar', exact: true }).click();
    await page.getByLabel(label, { exact: true }).fill('000000');
    await page.keyboard.press('Enter');
    await page.getByText('O código não está certo ou já foi usado.').waitFor();
    await screenshot(page, 'entrar-codigo');
    await page.getByLabel(label, { exact: true }).fill(codeOf(secret));
    await page.keyboard.press('Enter');
    await page.getByRole('banner').waitFor();
  });
  await checks.check('an old proof is asked for again, and what was asked goes on', async () => {
    await page.goto('/seguranca');
    let isRefused = false;
    await page.route('**/v1/auth/second-factor', async (route) => {
      if (route.request().method() !== 'DELETE' || isRefused) return route.fallback();
      isRefused = true;

      return route.fulfill({
        status: 403,
        contentType: 'application/problem+json',
        body: JSON.stringify({ code: 'proof_required', detail: 'Prove first who you are' }),
      });
    });
    await page.getByRole('button', { name: 'Desativar' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Desativar' }).click();
    const proof = page.getByRole('dialog', { name: 'Confirme a sua identidade' });
    await proof.getByLabel('Palavra-passe', { exact: true }).fill(login.password);
    await proof.getByLabel(label, { exact: true }).fill(recoveryCode);
    await screenshot(page, 'prova');
    await proof.getByRole('button', { name: 'Confirmar' }).click();
    await page.getByText('Verificação em dois passos desativada.').waitFor();
    await page.getByRole('button', { name: 'Ativar' }).waitFor();
    const others = visitor.complaints.filter((each) => !/40[03]/.test(each));
    assert.deepEqual(others, []);
  });
  await page.context().close();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Conta de/ }).click();
  await page.getByRole('menuitem', { name: 'Terminar sessão' }).click();
  await page.waitForURL(/\/entrar/);
}

/** What an authenticator application shows, `steps` of 30 seconds from now. */
export function codeOf(secret: string, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor(Date.now() / 1_000) + steps * 30 });
}
