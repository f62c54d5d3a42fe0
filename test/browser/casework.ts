import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { daysAgo, openCaseOf } from './case-dates.ts';
import type { Checks } from './checks.ts';
import type { RunningApp } from './running-app.ts';
import { enterAs, phoneSize, screenshot } from './visitor.ts';

const person = 'Camila Duarte Nogueira';
const first = /Fotografar o recibo/;

/** Where a case stands and what happens to it, and the steps of its procedure. */
export async function asCaseworker(
  checks: Checks,
  browser: Browser,
  app: RunningApp,
): Promise<void> {
  const visitor = await enterAs(browser, app, 'paralegal');
  const { page } = visitor;
  await openCaseOf(page, person);
  const strip = page.getByRole('region', { name: 'Fase do pedido' });
  await checks.check('a case says where it stands, since when, and what can happen next', () =>
    stands(page),
  );
  await checks.check('an event that cannot happen says why, and where it can', () =>
    isRefused(page),
  );
  await checks.check('an event that a notice brings is sent to the form of notices', () =>
    goesToNotices(page),
  );
  await checks.check('an event is recorded by keyboard alone and moves the case', async () => {
    await strip.getByRole('button', { name: 'Registar acontecimento' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('O que aconteceu').focus();
    await page.keyboard.type('entrada em an');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('Nota ou motivo').fill('Confirmado por telefone.');
    await page.getByRole('button', { name: 'Registar', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Acontecimento registado.').waitFor();
    await strip.locator('[aria-current=step]').getByText('em análise').waitFor();
    await page.getByText(/entrada em análise\. Confirmado por telefone\./).waitFor();
    await screenshot(page, 'fase-movida');
  });
  await checks.check('what holds a request up stands at its stage', async () => {
    await choose(page, 'pedido parado');
    await page.getByRole('button', { name: 'Registar', exact: true }).click();
    await strip.locator('[aria-current=step]').getByText('parado').waitFor();
    await screenshot(page, 'fase-parada');
  });
  await marksSteps(checks, page);
  await onAPhone(checks, browser, app, new URL(page.url()).pathname);
  await checks.check('no console errors and no failed requests (casework)', async () => {
    assert.deepEqual(visitor.complaints, []);
  });
  await page.context().close();
}

async function stands(page: Page): Promise<void> {
  const strip = page.getByRole('region', { name: 'Fase do pedido' });
  await strip.locator('[aria-current=step]').getByText('apresentado').waitFor();
  await strip.locator('[aria-current=step]').getByRole('time').waitFor();
  await strip.getByText('cartão emitido', { exact: true }).waitFor();
  await strip.getByText(/Pode acontecer a seguir:.*entrada em análise/).waitFor();
  await screenshot(page, 'fase');
}

async function choose(page: Page, event: string): Promise<void> {
  await page.getByRole('button', { name: 'Registar acontecimento' }).click();
  await page.getByRole('dialog').getByLabel('O que aconteceu').click();
  await page.getByRole('option', { name: event, exact: true }).click();
}

async function isRefused(page: Page): Promise<void> {
  await choose(page, 'cartão errado');
  const form = page.getByRole('dialog');
  await form.getByText(/o pedido está «apresentado.*Só acontece em: cartão emitido/).waitFor();
  await form.getByRole('button', { name: 'Registar', exact: true }).click();
  await form.getByText('Isto não pode acontecer nesta fase do pedido.').waitFor();
  await screenshot(page, 'acontecimento-recusado');
  await form.getByRole('button', { name: 'Cancelar' }).click();
}

async function goesToNotices(page: Page): Promise<void> {
  await choose(page, 'audiência prévia notificada');
  const form = page.getByRole('dialog');
  await form.getByText(/é dela que contam os prazos/).waitFor();
  await screenshot(page, 'acontecimento-notificacao');
  await form.getByRole('button', { name: 'Registar notificação' }).click();
  const notice = page.getByRole('dialog', { name: 'Registar notificação' });
  await notice.getByLabel('O que foi recebido').waitFor();
  await notice.getByRole('button', { name: 'Cancelar' }).click();
  await notice.waitFor({ state: 'detached' });
}

async function marksSteps(checks: Checks, page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: 'Passos do procedimento' });
  const step = panel.getByRole('listitem').filter({ hasText: first });
  await checks.check(
    'the next step of the procedure stands out, and says what to keep',
    async () => {
      await panel.getByText(/^0 de \d+ feitos$/).waitFor();
      await panel.locator('[aria-current=step]').getByText(first).waitFor();
      await step.getByRole('link', { name: 'Fotografia do recibo do atendimento' }).click();
      await page.getByRole('heading', { name: 'Documentos', level: 2 }).waitFor();
      assert.match(page.url(), /#documentos$/);
    },
  );
  await checks.check('a step is ticked, with who and when, and the day is corrected', async () => {
    await step.getByRole('checkbox').check();
    await step.getByText(/^Feito em .* · Inês Carvalho/).waitFor();
    await panel.getByText(/^1 de \d+ feitos$/).waitFor();
    await step.getByRole('button', { name: /^Mudar o dia/ }).click();
    const day = step.getByLabel(/^Dia em que se fez/);
    await day.fill(daysAgo(13));
    await day.press('Tab');
    await step.getByText(`Feito em ${daysAgo(13)} · Inês Carvalho`).waitFor();
    await panel.scrollIntoViewIfNeeded();
    await screenshot(page, 'passos');
  });
  await checks.check('a step that the case does not need is not called done', async () => {
    const second = panel.getByRole('listitem').nth(1);
    await second.getByRole('button', { name: /^Não é preciso/ }).click();
    await second.getByText(/^Dispensado em .* · Inês Carvalho/).waitFor();
    await panel.getByText(/^1 de 5 feitos$/).waitFor();
    await page.getByText(/^Passo dispensado: Entrar em contactenos/).waitFor();
    await panel.scrollIntoViewIfNeeded();
    await screenshot(page, 'passo-dispensado');
    await second.getByRole('checkbox').click();
    await panel.getByText(/^1 de 6 feitos$/).waitFor();
  });
  await checks.check('a step that was not done after all is the next one again', async () => {
    await step.getByRole('checkbox').uncheck();
    await panel.locator('[aria-current=step]').getByText(first).waitFor();
    await page
      .getByText(/^Passo por fazer, afinal:/)
      .first()
      .waitFor();
  });
}

async function onAPhone(checks: Checks, browser: Browser, app: RunningApp, path: string) {
  await checks.check('the case as worked on fits a phone', async () => {
    const phone = await enterAs(browser, app, 'paralegal', phoneSize);
    await phone.page.goto(path);
    const strip = phone.page.getByRole('region', { name: 'Fase do pedido' });
    await strip.getByText('parado').first().waitFor();
    await strip.scrollIntoViewIfNeeded();
    await screenshot(phone.page, 'telemovel-fase');
    const steps = phone.page.getByRole('region', { name: 'Passos do procedimento' });
    await steps.getByRole('checkbox').first().waitFor();
    await steps.scrollIntoViewIfNeeded();
    await screenshot(phone.page, 'telemovel-passos');
    const width = await phone.page.evaluate('document.documentElement.scrollWidth');
    assert.equal(width, 390, `${path} is ${String(width)} wide`);
    assert.deepEqual(phone.complaints, []);
    await phone.page.context().close();
  });
}
