import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { Checks } from './checks.ts';
import { loginOf } from './login-of.ts';
import type { RunningApp } from './running-app.ts';
import { openWindow, screenshot, signIn } from './visitor.ts';

const asked = 'Um dos pais é português?';

/** A new case: the questions of its procedure, a reason not to take it, and the procedure to take instead. */
export async function asOpenerOfCases(checks: Checks, browser: Browser, app: RunningApp) {
  const visitor = await openWindow(browser, app, { width: 1366, height: 1100 });
  const { page } = visitor;
  const form = page.getByRole('dialog');
  await checks.check('a procedure asks what it has to know before it begins', async () => {
    await signIn(visitor, loginOf(app, 'paralegal'));
    await page.goto('/casos');
    await page.getByRole('button', { name: 'Novo caso' }).click();
    await form.getByRole('combobox', { name: 'Cliente' }).fill('Priya');
    await page.getByRole('option', { name: 'Priya Raghavan' }).click();
    await choose(page, 'Pessoa a quem o caso diz respeito', /^Arjun Raghavan/);
    await choose(page, 'Loja AIMA competente', 'Porto');
    await choose(page, 'Advogado responsável', /./);
    await choose(page, 'Procedimento', /^Menor nascido em Portugal: agendamento/);
    await form.getByRole('radiogroup', { name: asked }).waitFor();
    await form.getByText('Falta responder a perguntas', { exact: false }).waitFor();
    await screenshot(page, 'caso-novo-perguntas');
  });
  await checks.check(
    'an answer that stops it says why, with the law, and what to take',
    async () => {
      await form
        .getByRole('radiogroup', { name: asked })
        .getByRole('radio', { name: 'Sim' })
        .check();
      await form.getByText('A criança é portuguesa', { exact: false }).waitFor();
      await form
        .getByText(/37\/81/)
        .first()
        .waitFor();
      await screenshot(page, 'caso-novo-parado');
      await form.getByRole('button', { name: /^Escolher antes:/ }).click();
      await form
        .getByText('A criança é portuguesa', { exact: false })
        .waitFor({ state: 'detached' });
    },
  );
  await checks.check('once nothing stands against it the case is opened', async () => {
    const questions = await form.getByRole('radiogroup').all();
    assert.ok(questions.length > 0, 'the procedure asks nothing');
    for (const question of questions) await question.getByRole('radio', { name: 'Não' }).check();
    await form.getByText('Nada obsta a abrir o caso', { exact: false }).waitFor();
    await form.getByRole('button', { name: 'Abrir caso' }).click();
    await page.getByText('Caso aberto.').waitFor();
    await page.getByRole('heading', { name: 'Arjun Raghavan', level: 1 }).waitFor();
    await page.getByText('por apresentar').first().waitFor();
    await screenshot(page, 'caso-novo-aberto');
  });
  await checks.check('no console errors and no failed requests (new case)', async () => {
    assert.deepEqual(visitor.complaints, []);
  });
  await page.context().close();
}

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option }).first().click();
}
