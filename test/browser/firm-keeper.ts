import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { Checks } from './checks.ts';
import { loginOf } from './login-of.ts';
import type { RunningApp } from './running-app.ts';
import { openWindow, screenshot, signIn, type Visitor } from './visitor.ts';

/** Who comes in by the invitation; from then on they can sign in. */
export const newColleague = {
  firm: '',
  role: 'paralegal',
  email: 'nova.colega@example.test',
  password: 'papagaio nadador 71 luas',
} as const;
const { email: invited, password } = newColleague;

/** The admin looks after the people of the firm, and somebody new comes in by the link that was mailed. */
export async function asFirmKeeper(
  checks: Checks,
  browser: Browser,
  app: RunningApp,
): Promise<void> {
  const admin = await openWindow(browser, app);
  const { page } = admin;
  await checks.check('the admin invites somebody, who is listed as invited', async () => {
    await signIn(admin, loginOf(app, 'admin'));
    await page.getByRole('link', { name: 'Equipa' }).click();
    await page.getByRole('heading', { name: 'Equipa', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Convidar' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Endereço de correio eletrónico').fill(invited);
    await screenshot(page, 'convidar');
    await dialog.getByRole('button', { name: 'Convidar' }).click();
    await page.getByText(invited).first().waitFor();
    await screenshot(page, 'equipa');
  });
  await checks.check('the invitation arrives, is taken up once, and opens the firm', async () => {
    const guest = await openWindow(browser, app);
    const link = await linkInMail(guest, app);
    assert.match(link, /\/convite#/);
    await guest.page.goto(link);
    await guest.page.getByLabel('O seu nome').fill('Nova Colega');
    await guest.page.getByLabel('Palavra-passe', { exact: true }).fill(password);
    await screenshot(guest.page, 'convite');
    await guest.page.getByRole('button', { name: 'Aceitar o convite' }).click();
    await guest.page.getByLabel('Endereço de correio eletrónico').waitFor();
    await signIn(guest, newColleague);
    assert.deepEqual(guest.complaints, []);
    await guest.page.goto(link);
    await guest.page.getByText('Esta ligação já não serve').waitFor();
    await guest.page.context().close();
  });
  await checks.check('the audit tells all of it in words, and can be taken along', async () => {
    await page.getByRole('link', { name: 'Auditoria' }).click();
    await page.getByRole('heading', { name: 'Auditoria', level: 1 }).waitFor();
    await page.getByRole('row').filter({ hasText: 'Convite aceite' }).first().waitFor();
    await screenshot(page, 'auditoria');
    const download = page.waitForEvent('download');
    await page.getByText('Exportar (CSV)').click();
    assert.match((await download).suggestedFilename(), /\.csv$/);
  });
  await checks.check('no console errors and no failed requests (keeper of the firm)', async () => {
    assert.deepEqual(admin.complaints, []);
  });
  await page.context().close();
}

/** The link in the newest invitation that the inbox of `npm start` holds. */
async function linkInMail(visitor: Visitor, app: RunningApp): Promise<string> {
  const { page } = visitor;
  await page.goto(app.inboxUrl);
  await page.getByText(invited).first().waitFor({ timeout: 60_000 });
  await page
    .getByRole('link', { name: /^Convite para/ })
    .first()
    .click();

  return linkOf(page);
}

async function linkOf(page: Page): Promise<string> {
  const href = await page.frameLocator('iframe').getByRole('link').first().getAttribute('href');
  if (!href) throw new Error('the message has no link');

  return href;
}
