import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { Checks } from './checks.ts';
import type { RunningApp } from './running-app.ts';
import { enterAs, phoneSize, screenshot } from './visitor.ts';

const procedure = 'Menor nascido em Portugal: agendamento ao abrigo do art. 124';
const ownStep = 'Verificar conflito de interesses.';

/** A lawyer adapts a procedure to the firm and moves open cases to it; a paralegal reads it. */
export async function asTailorOfProcedures(
  checks: Checks,
  browser: Browser,
  app: RunningApp,
): Promise<void> {
  const lawyer = await enterAs(browser, app, 'lawyer');
  const { page } = lawyer;
  await checks.check(
    'the procedures are listed by family, with the cases that follow them',
    async () => {
      await page.getByRole('link', { name: 'Procedimentos' }).click();
      await page.getByRole('heading', { name: 'Procedimentos', level: 1 }).waitFor();
      const row = page.getByRole('region').filter({ hasText: procedure });
      await row
        .getByText(/caso aberto|casos abertos/)
        .first()
        .waitFor();
      await screenshot(page, 'procedimentos');
      await page.getByRole('link', { name: procedure }).click();
      await page.getByText('Prazos que começam').waitFor();
      await screenshot(page, 'procedimento');
    },
  );
  await checks.check('the firm adds a step, a remark and the last paragraph of the note', () =>
    tailors(page),
  );
  await checks.check('what does not fit is refused at its field', async () => {
    await page.getByRole('button', { name: 'Adaptar ao escritório' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Último parágrafo da nota').fill('Pelo cliente {client_name}.');
    await form.getByRole('button', { name: 'Guardar' }).click();
    await form.getByText('Ali nada é preenchido: escreva sem chavetas.').waitFor();
    await form.getByRole('button', { name: 'Cancelar' }).click();
  });
  await checks.check('open cases are moved after a look at what would change', () => moves(page));
  await checks.check(
    'no console errors and no failed requests but the refusal (procedures)',
    async () => {
      const others = lawyer.complaints.filter((each) => !/422/.test(each));
      await Promise.resolve(assert.deepEqual(others, []));
    },
  );
  await page.context().close();

  const reader = await enterAs(browser, app, 'paralegal', phoneSize);
  await checks.check(
    'a paralegal reads a procedure on a phone, and has no buttons for it',
    async () => {
      await reader.page.goto('/procedimentos/newborn_art_124');
      await reader.page.getByText(ownStep).waitFor();
      assert.equal(await reader.page.getByRole('button', { name: /Adaptar|Ver o que/ }).count(), 0);
      const width = await reader.page.evaluate('document.documentElement.scrollWidth');
      assert.equal(width, 390);
      await screenshot(reader.page, 'procedimento-telemovel');
    },
  );
  await reader.page.context().close();
}

async function tailors(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Adaptar ao escritório' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: 'Acrescentar passo' }).click();
  await form.getByLabel('Passo 1', { exact: true }).fill(ownStep);
  await form.getByRole('combobox', { name: 'Depois de' }).click();
  await page.getByRole('option', { name: 'Antes de todos' }).click();
  await form.getByRole('button', { name: 'Acrescentar nota' }).click();
  await form.getByLabel('Nota 1', { exact: true }).fill('Usar a ficha azul.');
  await form.getByLabel('Último parágrafo da nota').fill('Com os melhores cumprimentos.');
  await screenshot(page, 'procedimento-adaptar');
  await form.getByRole('button', { name: 'Guardar' }).click();
  await form.waitFor({ state: 'hidden' });
  const steps = page.getByRole('region', { name: 'Passos' });
  await steps.getByText('Usar a ficha azul.').waitFor();
  assert.match((await steps.innerText()).replaceAll('\n', ' '), /Passos 1 Verificar conflito/);
  await page.getByRole('region', { name: 'Nota' }).getByText('Com os melhores').waitFor();
}

async function moves(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ver o que mudaria' }).click();
  const preview = page.getByRole('dialog');
  await preview.getByText(ownStep).waitFor();
  await preview.getByText('Nenhuma data muda.').first().waitFor();
  await screenshot(page, 'procedimento-passar');
  await preview.getByRole('button', { name: /^Passar \d+ casos?$/ }).click();
  await page.getByText('Todos seguem a versão de hoje.').waitFor();
  await page.goto('/casos');
  const row = page.getByRole('row').filter({ hasText: procedure }).first();
  await row.getByRole('link').first().click();
  await page.getByText('O caso passou a seguir a versão mais recente do procedimento').waitFor();
  await page.getByText('Usar a ficha azul.').waitFor();
  await page.getByText(ownStep).first().waitFor();
  await page.getByText('Usar a ficha azul.').scrollIntoViewIfNeeded();
  await screenshot(page, 'caso-passo-do-escritorio');
}
