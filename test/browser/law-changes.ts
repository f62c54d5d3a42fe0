import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { cardOf, dayOf, openCaseOf, typed } from './case-dates.ts';
import type { Checks } from './checks.ts';
import { loginOf } from './login-of.ts';
import type { RunningApp } from './running-app.ts';
import { openWindow, screenshot, signIn } from './visitor.ts';

// A demo case at the office of Lisboa, and a deadline of it that lies ahead.
const person = 'Emily Rose Whitfield';
const rule = 'Segundo contactenos e reclamação';
export const closureName = 'Encerramento para inventário';

/** A lawyer publishes a closure, decides on what it moves, withdraws it, and fixes a date by hand. */
export async function asLawyerOfLaw(checks: Checks, browser: Browser, app: RunningApp) {
  const visitor = await openWindow(browser, app, { width: 1366, height: 900 });
  const { page } = visitor;
  await checks.check('the lawyer sees which later date waits, and why', async () => {
    await signIn(visitor, loginOf(app, 'lawyer'));
    await page.getByRole('link', { name: 'Alterações' }).click();
    await page.getByRole('tab', { name: 'A decidir (1)' }).waitFor();
    await page
      .getByText(/Publicado: loja encerrada para obras/)
      .first()
      .waitFor();
    await screenshot(page, 'alteracoes');
    await page.getByRole('tab', { name: 'Assinaladas' }).click();
    await page.getByText('mantém-se; o cálculo dá').waitFor();
    await page.getByRole('tab', { name: 'Histórico' }).click();
    await page.getByText('À espera de decisão').waitFor();
    await screenshot(page, 'alteracoes-historico');
  });
  await openCaseOf(page, person);
  const day = await dayOf(page, rule);
  await publishes(checks, page, day);
  await decides(checks, page, day);
  await withdraws(checks, page, day);
  await fixes(checks, page, day);
  await reads(checks, page);
  await checks.check('no console errors and no failed requests (lawyer, law)', async () => {
    // The one refusal that was asked for: a closure that is published already.
    assert.deepEqual(
      visitor.complaints.filter((each) => !/\b409\b/.test(each)),
      [],
    );
  });
  await page.context().close();
}

async function publishes(checks: Checks, page: Page, day: string): Promise<void> {
  const form = page.getByRole('dialog');
  await checks.check('what is missing of a closure is said at its field', async () => {
    await page.getByRole('link', { name: 'Calendário' }).click();
    await page.getByRole('button', { name: 'Publicar encerramento' }).click();
    await form.getByRole('button', { name: 'Ver o efeito' }).click();
    assert.equal(await form.getByText('Preencha este campo.').count(), 5);
  });
  await checks.check('a closure is published after its effect was seen', async () => {
    await form.getByRole('textbox', { name: 'Dia' }).fill(typed(day));
    await form.getByRole('textbox', { name: 'Dia' }).press('Tab');
    await form.getByRole('combobox', { name: 'Loja AIMA' }).fill('Lisboa');
    await page.getByRole('option', { name: 'Lisboa', exact: true }).click();
    await form.getByLabel('Nome em português').fill(closureName);
    await form.getByLabel('Nome em inglês').fill('Closed for stocktaking');
    await form.getByRole('textbox', { name: 'Fonte', exact: true }).fill('Aviso na porta da loja');
    await screenshot(page, 'encerramento');
    await form.getByRole('button', { name: 'Ver o efeito' }).click();
    await form.getByText('Ficam à espera da decisão de um advogado').waitFor();
    await form.getByText(rule).waitFor();
    await form.getByText(/dias? mais tarde/).waitFor();
    await screenshot(page, 'encerramento-efeito');
    await form.getByRole('button', { name: 'Publicar' }).click();
    await page.getByText('Publicado. As datas tocadas').waitFor();
    await page.getByRole('combobox', { name: 'Ano' }).click();
    await page.getByRole('option', { name: day.slice(0, 4) }).click();
    await page.getByRole('row', { name: new RegExp(closureName) }).waitFor();
    await screenshot(page, 'calendario');
  });
  await checks.check('amending says the same of the same day, and needs a reason', async () => {
    await page.getByRole('button', { name: `Alterar: ${closureName}` }).click();
    await form.getByRole('textbox', { name: 'Fonte', exact: true }).fill('Edital 12/2026');
    await form.getByRole('button', { name: 'Ver o efeito' }).click();
    await form.getByText('Preencha este campo.').waitFor();
    await form.getByRole('textbox', { name: 'Motivo' }).fill('Saiu o edital.');
    await form.getByRole('button', { name: 'Ver o efeito' }).click();
    await form.getByText('nenhuma data muda', { exact: false }).waitFor();
    await form.getByRole('button', { name: 'Guardar a alteração' }).click();
    await page.getByRole('row', { name: /Edital 12\/2026/ }).waitFor();
    await screenshot(page, 'calendario-alterado');
  });
  await checks.check('the same day of the same place is not stated twice', async () => {
    await page.getByRole('button', { name: 'Publicar encerramento' }).click();
    await form.getByRole('textbox', { name: 'Dia' }).fill(typed(day));
    await form.getByRole('textbox', { name: 'Dia' }).press('Tab');
    await form.getByRole('combobox', { name: 'Loja AIMA' }).fill('Lisboa');
    await page.getByRole('option', { name: 'Lisboa', exact: true }).click();
    await form.getByLabel('Nome em português').fill('Outra vez');
    await form.getByLabel('Nome em inglês').fill('Again');
    await form.getByRole('textbox', { name: 'Fonte', exact: true }).fill('Aviso');
    await form.getByRole('button', { name: 'Ver o efeito' }).click();
    await form.getByRole('button', { name: 'Publicar' }).click();
    await form.getByText('Já há uma declaração para este dia e local').first().waitFor();
    await form.getByRole('button', { name: 'Cancelar' }).click();
  });
}

async function decides(checks: Checks, page: Page, day: string): Promise<void> {
  await checks.check('the waiting change appears and is accepted', async () => {
    await page.getByRole('link', { name: 'Alterações' }).click();
    await page.getByRole('tab', { name: 'A decidir (2)' }).waitFor();
    await page.getByRole('button', { name: `Aceitar a nova data: ${rule}, ${person}` }).click();
    await page.getByText('Uma data aceite.').waitFor();
    await page.getByRole('tab', { name: 'A decidir (1)' }).waitFor();
    await openCaseOf(page, person);
    assert.ok((await dayOf(page, rule)) > day, 'the accepted date is not later');
    await page.getByText(`Data alterada: ${rule}, de ${typed(day)}`, { exact: false }).waitFor();
  });
  await checks.check('keeping a date needs a reason', async () => {
    await page.getByRole('link', { name: 'Alterações' }).click();
    await page
      .getByRole('button', { name: /^Manter a data antiga/ })
      .first()
      .click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: 'Manter' }).click();
    await form.getByText('Preencha este campo.').waitFor();
    await form.getByLabel('Porque se mantém a data').fill('A cliente quer a data mais cedo.');
    await screenshot(page, 'manter');
    await form.getByRole('button', { name: 'Manter' }).click();
    await page.getByText('Uma data mantida.').waitFor();
    await page.getByText('Nenhuma data à espera de decisão').waitFor();
  });
}

async function withdraws(checks: Checks, page: Page, day: string): Promise<void> {
  await checks.check('withdrawing the closure brings the date back at once', async () => {
    await page.goto(`/calendario?ano=${day.slice(0, 4)}`);
    await page.getByRole('button', { name: `Retirar: ${closureName}` }).click();
    const form = page.getByRole('dialog');
    await form.getByText('Aplicam-se logo e o advogado é avisado').waitFor();
    await form.getByRole('textbox', { name: 'Motivo' }).fill('O inventário foi adiado.');
    await screenshot(page, 'retirar');
    await form.getByRole('button', { name: 'Retirar' }).click();
    await page.getByText('Retirado. As datas tocadas').waitFor();
    await page.getByRole('link', { name: 'Alterações' }).click();
    await page.getByRole('tab', { name: 'Anteciparam-se (2)' }).click();
    await page.getByText(`Retirado: ${closureName}`).first().waitFor();
  });
  await checks.check('earlier dates are acknowledged together', async () => {
    await page.getByRole('checkbox', { name: 'Selecionar todas as que se veem' }).check();
    await page.getByText('2 selecionadas').waitFor();
    await screenshot(page, 'alteracoes-antecipadas');
    await page.getByRole('button', { name: 'Marcar as selecionadas como vistas' }).click();
    await page.getByText('2 antecipações vistas.').waitFor();
    await page.getByText('Nenhuma antecipação por ver').waitFor();
    const rail = page.getByRole('navigation', { name: 'Navegação principal' });
    assert.equal(await rail.getByText(/alteraç(ão|ões) por responder/).count(), 0);
  });
}

async function fixes(checks: Checks, page: Page, day: string): Promise<void> {
  const form = page.getByRole('dialog');
  const card = cardOf(page, rule);
  await checks.check('the lawyer fixes a date with a reason', async () => {
    await openCaseOf(page, person);
    await page.getByRole('button', { name: `Fixar a data: ${rule}` }).click();
    await form
      .getByRole('textbox', { name: 'Nova data' })
      .fill(typed(`${Number(day.slice(0, 4)) + 1}${day.slice(4)}`));
    await form.getByRole('textbox', { name: 'Nova data' }).press('Tab');
    await form.getByRole('button', { name: 'Fixar data' }).click();
    await form.getByText('Preencha este campo.').waitFor();
    await form.getByLabel('Porque se fixa esta data').fill('A AIMA prorrogou o prazo por escrito.');
    await screenshot(page, 'fixar');
    await form.getByRole('button', { name: 'Fixar data' }).click();
    await card.getByText('Fixada por advogado(a)').waitFor();
    await card.getByText(/A AIMA prorrogou o prazo por escrito/).waitFor();
  });
  await checks.check('the explanation says what is fixed and what the count gives', async () => {
    await page.getByRole('button', { name: `Explicar a data: ${rule}` }).click();
    await form.getByText('O que o cálculo dá').waitFor();
    await form.getByText(`Data segura`, { exact: false }).first().waitFor();
    await form.getByRole('heading', { name: 'Alterações desta data' }).waitFor();
    await screenshot(page, 'explicacao-fixada');
    await form.getByRole('button', { name: 'Fechar' }).click();
    await form.waitFor({ state: 'detached' });
  });
  await checks.check('releasing it brings the computed date back', async () => {
    await page.getByRole('button', { name: `Libertar a data: ${rule}` }).click();
    await form.getByLabel('Porque se liberta a data').fill('Afinal não houve prorrogação.');
    await form.getByRole('button', { name: 'Libertar data' }).click();
    await page.getByText('Data libertada').first().waitFor();
    await card.getByText('Fixada por advogado(a)').waitFor({ state: 'detached' });
    assert.equal(await dayOf(page, rule), day);
  });
}

async function reads(checks: Checks, page: Page): Promise<void> {
  await checks.check(
    'the firm’s margin and readings change after their effect was seen',
    async () => {
      await page.getByRole('link', { name: 'Leituras da lei' }).click();
      await page.getByRole('radio', { name: /O feriado municipal conta como dia normal/ }).check();
      await page.getByRole('textbox', { name: 'Margem do escritório' }).fill('1');
      await page.getByLabel('Motivo da mudança').fill('Prudência: um dia de folga em cada prazo.');
      await screenshot(page, 'leituras');
      await page.getByRole('button', { name: 'Ver o efeito' }).click();
      const form = page.getByRole('dialog');
      await form
        .getByText(/Nenhuma data muda\.|datas? em causa/)
        .first()
        .waitFor();
      await screenshot(page, 'leituras-efeito');
      await form.getByRole('button', { name: 'Mudar', exact: true }).click();
      await page.getByText('Leituras mudadas.', { exact: false }).waitFor();
      await page.getByText('Margem de 1 dia útil').waitFor();
    },
  );
  await checks.check('the whole of a change is accepted after being asked twice', async () => {
    await page.getByRole('link', { name: 'Alterações' }).click();
    await page.getByRole('button', { name: /^Ver só as desta mudança: Leitura da lei/ }).click();
    await page.getByText('Só de: Leitura da lei', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Aceitar a única desta mudança' }).click();
    await screenshot(page, 'aceitar-mudanca');
    await page.getByRole('dialog').getByRole('button', { name: 'Aceitar' }).click();
    await page.getByText('Uma data aceite.').waitFor();
    await page.getByText('Nenhuma data à espera de decisão').waitFor();
    assert.match(page.url(), /mudanca=/);
  });
  await checks.check('the internal date of a deadline is a day before the safe one', async () => {
    await openCaseOf(page, person);
    await cardOf(page, rule).getByText('Data interna').waitFor();
    await screenshot(page, 'caso-margem');
  });
}
