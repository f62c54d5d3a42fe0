import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { Checks } from './checks.ts';
import { newColleague } from './firm-keeper.ts';
import { loginOf } from './login-of.ts';
import { changeRole, openClient } from './privacy-scene.ts';
import type { RunningApp } from './running-app.ts';
import { enterAs, openWindow, screenshot, signIn } from './visitor.ts';

/** Those who may neither hold nor erase are offered nothing of it, not even by its address. */
export async function asThoseWhoMayNot(
  checks: Checks,
  browser: Browser,
  app: RunningApp,
  client: string,
): Promise<void> {
  await checks.check('a paralegal sees nothing of privacy', async () => {
    const paralegal = await openWindow(browser, app);
    await signIn(paralegal, loginOf(app, 'paralegal', 'other'));
    await seesNothing(paralegal.page, client);
    assert.deepEqual(paralegal.complaints, []);
    await paralegal.page.context().close();
  });
  await checks.check('nor does an auditor, who reads everything else', async () => {
    const admin = await enterAs(browser, app, 'admin');
    await changeRole(admin.page, newColleague.email, 'auditor');
    await admin.page.context().close();
    const auditor = await openWindow(browser, app);
    await signIn(auditor, newColleague);
    await auditor.page.getByRole('link', { name: 'Auditoria' }).waitFor();
    await seesNothing(auditor.page, 'Thomas Lindqvist');
    assert.deepEqual(auditor.complaints, []);
    await auditor.page.context().close();
  });
}

async function seesNothing(page: Page, client: string): Promise<void> {
  await openClient(page, client);
  await page.getByRole('heading', { name: 'Casos', level: 2 }).waitFor();
  await page.waitForLoadState('networkidle');
  assert.equal(await page.getByText(/Privacidade|retenção legal|Exportar os dados/).count(), 0);
  await page.goto('/privacidade');
  await page.getByText('Só a administração e os advogados').waitFor();
  await screenshot(page, 'privacidade-vedada');
  assert.equal(await page.getByRole('heading', { level: 2 }).count(), 0);
}
