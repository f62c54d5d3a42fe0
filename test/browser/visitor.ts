import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { loginOf } from './login-of.ts';
import type { Login, RunningApp } from './running-app.ts';

const screenshots = resolve(import.meta.dirname, '../../dist/screenshots');

/** Debian's Chromium, without the calls home that a closed network would refuse. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(
      `There is no browser at ${executablePath}: apt-get install chromium, or set CHROMIUM_PATH.`,
    );
  }

  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Somebody in front of a window, and everything that went wrong in it. */
export type Visitor = { readonly page: Page; readonly complaints: readonly string[] };

type Window = { readonly width: number; readonly height: number };

export const phoneSize: Window = { width: 390, height: 844 };

export async function openWindow(
  browser: Browser,
  app: RunningApp,
  viewport: Window = { width: 1366, height: 768 },
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: app.adminUrl,
    viewport,
    locale: 'pt-PT',
    timezoneId: 'Europe/Lisbon',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  await page.exposeFunction('noteViolation', (what: string) => void complaints.push(what));
  await page.addInitScript(`addEventListener('securitypolicyviolation', (event) =>
    noteViolation('policy: ' + event.effectiveDirective + ' ' + event.blockedURI))`);
  page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A screen that is left cancels what it was still asking for.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${reason} ${request.url()}`);
  });

  return { page, complaints };
}

export async function signIn({ page }: Visitor, login: Login): Promise<void> {
  await page.goto('/entrar');
  await page.getByLabel('Endereço de correio eletrónico').fill(login.email);
  await page.getByLabel('Palavra-passe', { exact: true }).fill(login.password);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await page.getByRole('banner').waitFor();
}

/** Somebody of the first firm who has signed in. */
export async function enterAs(
  browser: Browser,
  app: RunningApp,
  role: string,
  viewport?: Window,
): Promise<Visitor> {
  const visitor = await openWindow(browser, app, viewport);
  await signIn(visitor, loginOf(app, role));

  return visitor;
}

/** What a click on a link or a button lets the browser save. */
export async function saved(page: Page, link: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);

  return readFile(await download.path());
}

/** A panel of a page as it stands on a phone: everything is in the width of the screen. */
export async function fitsPhone({ page }: Visitor, panel: Locator, name: string): Promise<void> {
  await panel.scrollIntoViewIfNeeded();
  await screenshot(page, name);
  assert.equal(await page.evaluate('document.documentElement.scrollWidth'), phoneSize.width);
}

export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(screenshots, `${name}.png`), animations: 'disabled' });
}
