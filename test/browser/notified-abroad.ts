import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { cardOf, openCaseOf } from './case-dates.ts';
import type { Checks } from './checks.ts';
import { loginOf } from './login-of.ts';
import type { RunningApp } from './running-app.ts';
import { openWindow, screenshot, signIn } from './visitor.ts';

const person = 'Thomas Lindqvist';
const rule = 'Pronúncia em audiência prévia';

/** A letter whose day is presumed, to somebody who lives abroad: both steps stand before the count. */
export async function asClerkOfLetters(checks: Checks, browser: Browser, app: RunningApp) {
  const visitor = await openWindow(browser, app, { width: 1366, height: 900 });
  const { page } = visitor;
  const form = page.getByRole('dialog');
  await checks.check(
    'a registered letter is recorded with the day of its registration',
    async () => {
      await signIn(visitor, loginOf(app, 'paralegal'));
      await openCaseOf(page, person);
      await page.getByRole('button', { name: 'Registar notificação' }).click();
      await form.getByRole('combobox', { name: 'Por que via' }).click();
      await page.getByRole('option', { name: 'carta registada' }).click();
      await form.getByText('3.º dia após o registo', { exact: false }).waitFor();
      const received = form.getByRole('textbox', { name: 'Recebida em' });
      await form
        .getByRole('textbox', { name: 'Registada nos correios em' })
        .fill(await received.inputValue());
      await form.getByRole('textbox', { name: 'Registada nos correios em' }).press('Tab');
      await screenshot(page, 'notificacao');
      await form.getByRole('button', { name: 'Registar notificação' }).click();
      await page.getByText('Notificação registada.').waitFor();
      await cardOf(page, rule).waitFor();
    },
  );
  await checks.check('who lives abroad gets the dilation before the period', async () => {
    await page.getByRole('button', { name: 'Mudar onde vive o interessado: Continente' }).click();
    await page.getByRole('menuitem', { name: 'Outro país da Europa' }).click();
    await page.getByText('Os prazos do interessado são recalculados', { exact: false }).waitFor();
    await page
      .getByRole('button', { name: 'Mudar onde vive o interessado: Outro país da Europa' })
      .waitFor();
    await page.getByText(`Prazo substituído: ${rule}`).waitFor();
    await page
      .getByRole('button', { name: `Explicar a data: ${rule}` })
      .first()
      .click();
    await form.getByRole('heading', { name: 'Antes de o prazo começar' }).waitFor();
    await form.getByText(/^Dilação de 15 dias, de/).waitFor();
    await form.getByText('escolha do escritório', { exact: true }).waitFor();
    await screenshot(page, 'explicacao-dilacao');
  });
  await checks.check('no console errors and no failed requests (letters)', async () => {
    assert.deepEqual(visitor.complaints, []);
  });
  await page.context().close();
}
