import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { Checks } from './checks.ts';
import type { RunningApp } from './running-app.ts';
import { loginOf } from './login-of.ts';
import { enterAs, openWindow, phoneSize, screenshot, signIn } from './visitor.ts';

// The demo case that nothing has been filed in yet.
const unfiled = 'Thomas Lindqvist';

/** Hoje, a case, a submission, its dates and their reasons. Returns the address of the case. */
export async function asParalegal(checks: Checks, browser: Browser, app: RunningApp) {
  const visitor = await openWindow(browser, app);
  const { page } = visitor;
  await checks.check('without a session one is asked to sign in', async () => {
    const stranger = await openWindow(browser, app);
    await stranger.page.goto('/casos');
    await stranger.page.waitForURL(/\/entrar\?regresso=/);
    await screenshot(stranger.page, 'entrar');
    await stranger.page.context().close();
  });
  await checks.check('the paralegal signs in and lands on Hoje', async () => {
    await signIn(visitor, loginOf(app, 'paralegal'));
    await page.getByRole('heading', { name: 'Hoje', level: 1 }).waitFor();
    assert.match(page.url(), /\/hoje$/);
  });
  await checks.check('Hoje shows something overdue and something due soon', async () => {
    const counters = page.getByRole('group', { name: 'Filtrar por urgência' });
    await counters.getByRole('button', { name: /^[1-9]\d* Atrasados/ }).waitFor();
    const soon = await counters
      .getByRole('button', { name: /^[1-9]\d* (Vence hoje|Até 3 d\.ú\.|4 a 10 d\.ú\.)/ })
      .count();
    assert.ok(soon > 0, 'nothing is due soon');
    await page.getByText('em atraso').first().waitFor();
    await screenshot(page, 'hoje');
  });
  await checks.check('a counter filters the agenda, and the address keeps it', async () => {
    await page.getByRole('button', { name: /Atrasados/ }).click();
    await page.waitForURL(/urgencia=overdue/);
    assert.equal(await page.getByRole('heading', { level: 2 }).count(), 1);
    await page.getByRole('button', { name: 'Mostrar tudo' }).click();
  });
  await checks.check('a case is found by a word of the name', async () => {
    await page.getByRole('link', { name: 'Casos' }).click();
    await page.getByRole('searchbox', { name: 'Procurar', exact: true }).fill(unfiled.slice(0, 5));
    await page.waitForURL(/q=/);
    await page.getByText('1 caso', { exact: true }).waitFor();
    await page.getByRole('link', { name: unfiled }).click();
    await page.getByRole('heading', { name: unfiled, level: 1 }).waitFor();
  });
  await submits(checks, page);
  await explains(checks, page);
  await switchesLanguage(checks, page);
  const caseUrl = new URL(page.url()).pathname;
  await onAPhone(checks, browser, app, caseUrl);
  await checks.check('no console errors and no failed requests (paralegal)', async () => {
    assert.deepEqual(visitor.complaints, []);
  });

  return caseUrl;
}

async function submits(checks: Checks, page: Page): Promise<void> {
  await checks.check('an hour that does not exist is refused at its field', async () => {
    await page.getByRole('button', { name: 'Registar submissão' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Hora em Lisboa').fill('25:99');
    await form.getByRole('button', { name: 'Registar submissão' }).click();
    await form.getByText('Hora inválida (HH:MM).').waitFor();
  });
  await checks.check('a contactenos submission is recorded, its deadlines appear', async () => {
    const form = page.getByRole('dialog');
    await form.getByLabel('Hora em Lisboa').fill('00:01');
    await form.getByLabel('Referência').fill('CT-NAV-0001');
    await form.getByRole('button', { name: 'Usar o do guião' }).click();
    await screenshot(page, 'submissao');
    await form.getByRole('button', { name: 'Registar submissão' }).click();
    await page.getByText('Submissão registada.').waitFor();
    await page.getByText('3 prazos calculados.').waitFor();
    await page.getByRole('heading', { name: /Resposta ao contactenos/, level: 3 }).waitFor();
    await page.getByText('CT-NAV-0001').first().waitFor();
    await screenshot(page, 'caso');
  });
}

async function explains(checks: Checks, page: Page): Promise<void> {
  await checks.check('the explanation shows every skipped day with its reason', async () => {
    await page
      .getByRole('button', { name: 'Explicar a data: Decisão sobre ação judicial' })
      .click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText(/O prazo de 60 dias úteis/).waitFor();
    const holidays = drawer.getByRole('img', { name: /feriado/ });
    assert.ok((await holidays.count()) > 0, 'no holiday is marked on the calendar');
    const listed = drawer.getByRole('row', { name: /feriado/ });
    assert.equal(await listed.count(), await holidays.count());
    await drawer.getByText(/\d+ dias de fim de semana \(CPA, art\. 87/).waitFor();
    const counted = drawer.getByRole('img', { name: /dia \d+ da contagem/ });
    assert.equal(await counted.count(), 60);
    assert.match(page.url(), /\?prazo=/);
  });
  await checks.check('the address of an explanation opens it again', async () => {
    await page.reload();
    await page
      .getByRole('dialog')
      .getByText(/O prazo de 60 dias úteis/)
      .waitFor();
    await screenshot(page, 'explicacao');
    await page.getByRole('dialog').getByRole('button', { name: 'Fechar' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
}

async function switchesLanguage(checks: Checks, page: Page): Promise<void> {
  await checks.check('English is one click away and stays after a reload', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Deadlines', level: 2 }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Deadlines', level: 2 }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await screenshot(page, 'case-en');
    await page.getByRole('button', { name: 'Português' }).click();
    await page.getByRole('heading', { name: 'Prazos', level: 2 }).waitFor();
  });
}

async function onAPhone(checks: Checks, browser: Browser, app: RunningApp, path: string) {
  await checks.check('on a phone nothing runs out of the screen', async () => {
    const phone = await enterAs(browser, app, 'paralegal', phoneSize);
    for (const [name, where] of [
      ['hoje', '/hoje'],
      ['caso', path],
      ['casos', '/casos'],
    ] as const) {
      await phone.page.goto(where);
      await phone.page.getByRole('heading', { level: 1 }).waitFor();
      await screenshot(phone.page, `telemovel-${name}`);
      const width = await phone.page.evaluate('document.documentElement.scrollWidth');
      assert.equal(width, 390, `${where} is ${String(width)} wide`);
    }
    assert.deepEqual(phone.complaints, []);
    await phone.page.context().close();
  });
}
