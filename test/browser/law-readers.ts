import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { Checks } from './checks.ts';
import { closureName } from './law-changes.ts';
import { loginOf } from './login-of.ts';
import type { RunningApp } from './running-app.ts';
import { enterAs, openWindow, phoneSize, screenshot, signIn } from './visitor.ts';

const screens = [
  ['alteracoes', '/alteracoes?vista=historico'],
  ['calendario', '/calendario?retirados=true'],
  ['leituras', '/leituras'],
] as const;

/** Those who may look and not decide, and those of another firm. */
export async function asReadersOfLaw(checks: Checks, browser: Browser, app: RunningApp) {
  await checks.check('the paralegal sees the changes and has no buttons for them', async () => {
    const visitor = await enterAs(browser, app, 'paralegal');
    const { page } = visitor;
    for (const [, path] of screens) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      const buttons = page
        .locator('main')
        .getByRole('button', { name: /Aceitar|Manter|Marcar|Publicar|Alterar|Retirar|efeito/ });
      assert.equal(await buttons.count(), 0, path);
    }
    assert.equal(await page.getByRole('radio', { disabled: false }).count(), 0);
    await page.goto('/alteracoes?vista=historico');
    await page.getByText(closureName).first().waitFor();
    await screenshot(page, 'alteracoes-assistente');
    await page
      .getByRole('link', { name: /^Abrir o caso/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Fechar' }).click();
    await page.getByRole('article').first().waitFor();
    assert.equal(await page.getByRole('button', { name: /^(Fixar|Libertar) a data/ }).count(), 0);
    assert.deepEqual(visitor.complaints, []);
    await page.context().close();
  });
  await checks.check('the other firm sees nothing of it', async () => {
    const visitor = await openWindow(browser, app);
    const { page } = visitor;
    await signIn(visitor, loginOf(app, 'lawyer', 'other'));
    for (const [, path] of screens) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      const text = await page.locator('main').innerText();
      assert.doesNotMatch(text, /Whitfield|Raghavan|Nogueira|inventário|Prudência/, path);
    }
    assert.deepEqual(visitor.complaints, []);
    await page.context().close();
  });
  await checks.check('the screens of the law fit a phone, and speak English', async () => {
    const phone = await enterAs(browser, app, 'lawyer', phoneSize);
    await phone.page.evaluate("localStorage.setItem('prazo.locale', 'en')");
    for (const [name, path] of screens) {
      await phone.page.goto(path);
      await phone.page.getByRole('heading', { level: 1 }).waitFor();
      await screenshot(phone.page, `phone-${name}-en`);
      const width = await phone.page.evaluate('document.documentElement.scrollWidth');
      assert.equal(width, 390, `${path} is ${String(width)} wide`);
    }
    await phone.page.getByRole('heading', { name: 'Readings of the law' }).waitFor();
    assert.deepEqual(phone.complaints, []);
    await phone.page.context().close();
  });
}
