import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { Checks } from './checks.ts';
import type { RunningApp } from './running-app.ts';
import { openWindow, screenshot } from './visitor.ts';

/** The messages that the worker really sent, on the inbox page of `npm start`. */
export async function readInbox(checks: Checks, browser: Browser, app: RunningApp): Promise<void> {
  const visitor = await openWindow(browser, app);
  const { page } = visitor;
  await checks.check('the inbox shows a reminder and an escalation', async () => {
    await page.goto(app.inboxUrl);
    await page
      .getByText(/^Lembrete: /)
      .first()
      .waitFor({ timeout: 60_000 });
    await page
      .getByText(/^Escalada: /)
      .first()
      .waitFor({ timeout: 60_000 });
    await screenshot(page, 'inbox');
  });
  await checks.check('a message says why, and opens without errors', async () => {
    await page
      .getByText(/^Escalada: /)
      .first()
      .click();
    await page
      .frameLocator('iframe')
      .getByText(/CPA, art\. 87/)
      .first()
      .waitFor();
    await screenshot(page, 'mensagem');
    assert.deepEqual(visitor.complaints, []);
  });
  await page.context().close();
}
