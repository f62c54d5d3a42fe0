import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { Checks } from './checks.ts';
import { loginOf } from './login-of.ts';
import type { RunningApp } from './running-app.ts';
import { openWindow, screenshot, signIn } from './visitor.ts';

const red = 'rgb(141, 23, 16)';
const travel = /quem viaja com título caducado pode ser retido/;

/** What a procedure warns of, and where its sources disagree: on its own page and on that of a case that follows it. */
export async function asCautiousReader(
  checks: Checks,
  browser: Browser,
  app: RunningApp,
): Promise<void> {
  const visitor = await openWindow(browser, app, { width: 1280, height: 1000 });
  const { page } = visitor;
  await signIn(visitor, loginOf(app, 'paralegal'));
  await checks.check(
    'a procedure shows both readings of what is disputed, and which is followed',
    () => readsDisputes(page),
  );
  await checks.check(
    'a procedure says who files, what proves it, what stops it and what it costs',
    () => readsTheRest(page),
  );
  await checks.check(
    'what may keep a person from coming back is red, and says who says so',
    async () => {
      await page.goto('/procedimentos/expired_card_pack');
      await isRed(page.getByRole('region', { name: 'Atenção' }));
      await screenshot(page, 'procedimento-viagem');
    },
  );
  await checks.check('a case keeps the warning about travel in sight, and folds the rest', () =>
    opensCase(page),
  );
  await checks.check('what a case has to bear in mind fits a phone', async () => {
    const phone = await openWindow(browser, app, { width: 390, height: 844 });
    await signIn(phone, loginOf(app, 'paralegal'));
    for (const path of [new URL(page.url()).pathname, '/procedimentos/ordinary_renewal']) {
      await phone.page.goto(path);
      const warned = phone.page.getByText(travel);
      await warned.scrollIntoViewIfNeeded();
      await screenshot(phone.page, `telemovel-avisos-${path.split('/')[1]}`);
      const width = await phone.page.evaluate('document.documentElement.scrollWidth');
      assert.equal(width, 390, `${path} is ${String(width)} wide`);
    }
    assert.deepEqual(phone.complaints, []);
    await phone.page.context().close();
  });
  await checks.check('no console errors and no failed requests (warnings)', async () => {
    assert.deepEqual(visitor.complaints, []);
  });
  await page.context().close();
}

async function readsDisputes(page: Page): Promise<void> {
  await page.goto('/procedimentos/ordinary_renewal');
  const disputes = page.getByRole('region', { name: 'Onde as fontes divergem' });
  await disputes.getByText('O contactenos vale como pedido de renovação?').waitFor();
  await disputes.getByText(/Segue-se a leitura mais segura/).waitFor();
  const row = disputes
    .locator('div')
    .filter({ hasText: /^Pode viajar-se/ })
    .first();
  const words = (await row.innerText()).replaceAll(/\s+/g, ' ');
  assert.match(words, /O que se segue Não contar com isso.* secundária A outra leitura/);
  assert.match(words, /tem sido aceite em fronteiras.* artigo$/);
  await screenshot(page, 'procedimento-divergencias');
}

async function readsTheRest(page: Page): Promise<void> {
  const region = (name: string) => page.getByRole('region', { name });
  await region('Quem pede e para quem').getByText('Um pedido por pessoa.').waitFor();
  const channels = (await region('Canais, e o que cada um prova').innerText()).toLowerCase();
  assert.match(channels, /portal de renovações\s+recibo do portal.*: a prova mais forte/);
  await region('Prova a guardar').getByText('a prova mais forte').first().waitFor();
  await region('Antes de começar').getByText('Quando viaja a pessoa?').waitFor();
  await page.goto('/procedimentos/lawyer_filed_renewal');
  await region('Quanto custa')
    .getByText(/800.*1500.*€/)
    .waitFor();
  await region('Quanto tem demorado').getByText('5 dias úteis').waitFor();
  await region('Passos')
    .getByText(/Cabe ao advogado/)
    .first()
    .waitFor();
  await screenshot(page, 'procedimento-advogado');
}

async function opensCase(page: Page): Promise<void> {
  await page.goto('/casos');
  await page.getByRole('button', { name: 'Novo caso' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('combobox', { name: 'Cliente' }).fill('Whitfield');
  await page
    .getByRole('option', { name: /Whitfield/ })
    .first()
    .click();
  for (const [label, option] of [
    ['Pessoa a quem o caso diz respeito', /./],
    ['Loja AIMA competente', 'Porto'],
    ['Advogado responsável', /./],
    ['Procedimento', /^Cartão caducado com pedido pendente/],
  ] as const) {
    await form.getByRole('combobox', { name: label, exact: true }).click();
    await page.getByRole('option', { name: option }).first().click();
  }
  await form.getByLabel('Quando viaja a pessoa? Não há tal dia').check();
  for (const question of await form.getByRole('radiogroup').all())
    await question.getByRole('radio', { name: 'Não' }).check();
  await form
    .getByRole('radiogroup', { name: /antes de o título caducar/ })
    .getByRole('radio', { name: 'Sim' })
    .check();
  await screenshot(page, 'caso-viagem-novo');
  await form.getByRole('button', { name: 'Abrir caso' }).click();
  await page.getByText('Caso aberto.').waitFor();
  const panel = page.getByRole('region', { name: 'A ter em conta' });
  await isRed(panel);
  const question = panel.getByText('Pode viajar-se com o cartão caducado e o comprovativo?');
  assert.equal(await question.isVisible(), false);
  await panel.getByText('2 pontos em que as fontes divergem').click();
  await question.waitFor();
  await panel.scrollIntoViewIfNeeded();
  await screenshot(page, 'caso-avisos');
}

async function isRed(panel: ReturnType<Page['getByRole']>): Promise<void> {
  const warning = panel.getByText(travel);
  await warning.waitFor();
  const color = await warning.evaluate((element) => {
    const view = element.ownerDocument.defaultView;

    return view?.getComputedStyle(element).color;
  });
  assert.equal(color, red);
  await panel.getByText('secundária').first().waitFor();
}
