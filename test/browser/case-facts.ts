import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { daysAgo } from './case-dates.ts';
import type { Checks } from './checks.ts';
import type { RunningApp } from './running-app.ts';
import { enterAs, screenshot } from './visitor.ts';

const registered = 'Quando foi registado o nascimento?';
const residence = 'Pedido de residência do menor nascido em Portugal';

/** What was said about a case changes after it was opened: the dates follow, and nobody overwrites a colleague. */
export async function asCorrectorOfFacts(
  checks: Checks,
  browser: Browser,
  app: RunningApp,
): Promise<void> {
  const visitor = await enterAs(browser, app, 'paralegal', { width: 1366, height: 1000 });
  const { page } = visitor;
  await openNewborn(page);
  const panel = page.getByRole('region', { name: 'Factos do caso' });
  await checks.check('the facts of a case say what is open, and what the file knows', async () => {
    await panel.getByText('Por responder').first().waitFor();
    await panel.getByText('consta do processo').first().waitFor();
    await panel.getByText(`Conta daqui: ${residence}`).waitFor();
    await panel.scrollIntoViewIfNeeded();
    await screenshot(page, 'factos');
  });
  await checks.check(
    'a day from which a date runs is corrected, and the date with it',
    async () => {
      await panel.getByRole('button', { name: 'Corrigir' }).click();
      const day = panel.getByLabel(registered, { exact: true });
      await day.fill(daysAgo(26));
      await day.press('Tab');
      await screenshot(page, 'factos-corrigir');
      await panel.getByRole('button', { name: 'Guardar' }).click();
      await page.getByText('Factos guardados.').waitFor();
      await page.getByText('1 prazo calculado.').waitFor();
      await page.getByText(`Prazo calculado: ${residence}`).nth(1).waitFor();
      await panel.getByText(daysAgo(26)).waitFor();
    },
  );
  await checks.check('an answer that stands against the procedure says so, with its law', () =>
    finds(page),
  );
  await checks.check("what a colleague said meanwhile is loaded, and one's own is kept", () =>
    meets(page, browser, app),
  );
  await checks.check(
    'no console errors and no failed requests but the conflict (facts)',
    async () => {
      const others = visitor.complaints.filter((each) => !/409/.test(each));
      assert.deepEqual(others, []);
    },
  );
  await page.context().close();
}

async function openNewborn(page: Page): Promise<void> {
  await page.goto('/casos');
  const row = page.getByRole('row').filter({ hasText: 'agendamento ao abrigo do art. 124' });
  await row.getByRole('link', { name: 'Arjun Raghavan' }).first().click();
  await page.getByRole('heading', { name: 'Factos do caso', level: 2 }).waitFor();
}

async function answer(page: Page, question: string, is: 'Sim' | 'Não' | 'Por saber') {
  await page
    .getByRole('radiogroup', { name: question })
    .getByRole('radio', { name: is, exact: true })
    .check();
}

async function finds(page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: 'Factos do caso' });
  await panel.getByRole('button', { name: 'Corrigir' }).click();
  await answer(page, 'Um dos pais é português?', 'Sim');
  await panel.getByRole('button', { name: 'Guardar' }).click();
  await panel.getByText('Este procedimento não serve').waitFor();
  await panel
    .getByText(/37\/81/)
    .first()
    .waitFor();
  await panel.getByRole('button', { name: /^Abrir antes:/ }).waitFor();
  await screenshot(page, 'factos-guarda');
}

/** Two people with the same form: the second to save is told, and loses nothing. */
async function meets(page: Page, browser: Browser, app: RunningApp): Promise<void> {
  const panel = page.getByRole('region', { name: 'Factos do caso' });
  await panel.getByRole('button', { name: 'Corrigir' }).click();
  await answer(page, 'Ambos os pais são estrangeiros?', 'Sim');
  const colleague = await enterAs(browser, app, 'lawyer');
  await openNewborn(colleague.page);
  const theirs = colleague.page.getByRole('region', { name: 'Factos do caso' });
  await theirs.getByRole('button', { name: 'Corrigir' }).click();
  await answer(colleague.page, 'Um dos pais é português?', 'Não');
  await theirs.getByRole('button', { name: 'Guardar' }).click();
  await colleague.page.getByText('Factos guardados.').waitFor();
  await colleague.page.context().close();
  await panel.getByRole('button', { name: 'Guardar' }).click();
  await panel
    .getByRole('alert')
    .getByText(/Outra pessoa alterou entretanto/)
    .waitFor();
  const told = page.getByRole('radiogroup', { name: 'Um dos pais é português?' });
  assert.ok(await told.getByRole('radio', { name: 'Não' }).isChecked());
  await screenshot(page, 'factos-conflito');
  await panel.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Factos guardados.').waitFor();
  await panel.getByText('Este procedimento não serve').waitFor({ state: 'detached' });
  const mine = panel.locator('dl > div').filter({ hasText: 'Ambos os pais são estrangeiros?' });
  await mine.getByText('Sim', { exact: true }).waitFor();
}
