import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { openCaseOf } from './case-dates.ts';
import type { Checks } from './checks.ts';
import { newColleague } from './firm-keeper.ts';
import type { RunningApp } from './running-app.ts';
import { openWindow, screenshot, signIn } from './visitor.ts';

const buttons =
  /acontecimento|Não é preciso|Corrigir|Abrir caso|Mudar o dia|Conferir|Abrir a correção|Registar/;

/** An auditor, which the new colleague is by now, reads the casework and has nothing to press. */
export async function asReaderOfCasework(
  checks: Checks,
  browser: Browser,
  app: RunningApp,
): Promise<void> {
  await checks.check(
    'an auditor sees stage, steps and offers, and no button for them',
    async () => {
      const visitor = await openWindow(browser, app, { width: 1366, height: 1000 });
      const { page } = visitor;
      await signIn(visitor, newColleague);
      await openCaseOf(page, 'Emily Rose Whitfield');
      const strip = page.getByRole('region', { name: 'Fase do pedido' });
      await strip.locator('[aria-current=step]').getByText('apresentado').waitFor();
      await page.getByText(/^O recibo de .* foi mal classificado/).waitFor();
      const steps = page.getByRole('region', { name: 'Passos do procedimento' });
      await steps.getByText('A seguir').waitFor();
      await page.getByText('Levar hoje:').waitFor();
      await screenshot(page, 'caso-auditoria');
      const main = page.locator('main');
      assert.equal(await main.getByRole('button', { name: buttons }).count(), 0);
      assert.equal(await main.getByRole('checkbox').count(), 0);
      const facts = page.getByRole('region', { name: 'Factos do caso' });
      await facts.getByText('As respostas do processo estão seladas').waitFor();
      assert.equal(await facts.getByText('Por responder').count(), 0);
      await page.goto('/clientes');
      await page.getByRole('link', { name: 'James Whitfield' }).click();
      await page.getByText('Mal classificado').waitFor();
      assert.equal(await main.getByRole('button', { name: buttons }).count(), 0);
      assert.deepEqual(visitor.complaints, []);
      await page.context().close();
    },
  );
}
