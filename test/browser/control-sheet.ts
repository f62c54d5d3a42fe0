import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { textOfPdf } from '../letters/readers.ts';
import { cardOf, dayOf, openCaseOf, typed } from './case-dates.ts';
import type { Checks } from './checks.ts';
import type { RunningApp } from './running-app.ts';
import { enterAs, fitsPhone, phoneSize, saved, screenshot } from './visitor.ts';

const person = 'Camila Duarte Nogueira';

/** The sheet on which two people sign that a date is right, printed from the card of its deadline. */
export async function asVerifierOfDates(
  checks: Checks,
  browser: Browser,
  app: RunningApp,
): Promise<void> {
  const visitor = await enterAs(browser, app, 'lawyer');
  const { page } = visitor;
  await openCaseOf(page, person);
  await checks.check('a date is printed with its trigger, its trace and room for two to sign', () =>
    prints(page),
  );
  await checks.check('the card of a date fits a phone', async () => {
    const small = await enterAs(browser, app, 'lawyer', phoneSize);
    await openCaseOf(small.page, person);
    await fitsPhone(small, small.page.getByRole('article').first(), 'telemovel-folha-de-controlo');
    assert.deepEqual(small.complaints, []);
    await small.page.context().close();
  });
  await checks.check('no console errors and no failed requests (control sheet)', async () => {
    assert.deepEqual(visitor.complaints, []);
  });
  await page.context().close();
}

async function prints(page: Page): Promise<void> {
  const rule = 'Resposta ao contactenos';
  const day = await dayOf(page, rule);
  await page.getByRole('button', { name: `Explicar a data: ${rule}` }).click();
  const drawer = page.getByRole('dialog');
  const sentence = await drawer.getByText(/O prazo de/).innerText();
  await drawer.getByRole('button', { name: 'Fechar' }).click();
  const link = page.getByRole('link', { name: `Folha de controlo: ${rule}`, exact: true });
  const text = textOfPdf(await saved(page, link));
  for (const words of [rule, person, sentence, typed(day), 'Calculado por', 'Verificado por'])
    assert.ok(text.includes(words), `${words} is not in: ${text}`);
  assert.match(
    text,
    /Facto que inicia o prazo Pedido de correção por contactenos \(CT-2026-0479902\)/,
  );
  assert.match(text, /Resumo do cálculo [0-9a-f ]{64,}/);
  assert.match(text, /Calculado por.*Nome:.*Data:/);
  await cardOf(page, rule).scrollIntoViewIfNeeded();
  await screenshot(page, 'folha-de-controlo');
}
