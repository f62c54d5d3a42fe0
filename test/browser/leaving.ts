import type { Checks } from './checks.ts';
import { proveOnce } from './privacy-scene.ts';
import type { Login } from './running-app.ts';
import { screenshot, type Visitor } from './visitor.ts';

/** An admin asks for the firm to leave, which every page tells, and takes it back. */
export async function leavesTheService(
  checks: Checks,
  { page }: Visitor,
  { firm, password }: Login,
): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Pedir a saída do escritório' });
  await checks.check('leaving takes a reason, the name of the firm and a proof', async () => {
    await page.goto('/privacidade');
    await page.getByRole('button', { name: 'Pedir a saída…' }).click();
    await dialog.getByLabel('Motivo').fill('Mudamos de programa.');
    await dialog.getByLabel('Escreva o nome do escritório').fill('Outro escritório');
    await dialog.getByRole('button', { name: 'Pedir a saída' }).click();
    await dialog.getByText(`Não é o nome do escritório: ${firm}.`).waitFor();
    await screenshot(page, 'privacidade-saida');
    await dialog.getByLabel('Escreva o nome do escritório').fill(firm);
    await proveOnce(page, 'POST /v1/off-boarding', password, async () => {
      await dialog.getByRole('button', { name: 'Pedir a saída' }).click();
    });
    await page.getByText(/^Saída pedida em/).waitFor();
    await screenshot(page, 'privacidade-saida-pedida');
  });
  await checks.check('every page tells an admin of it, until it is taken back', async () => {
    await page.getByRole('link', { name: 'Clientes' }).click();
    await page.getByText(/pediu a saída do escritório/).waitFor();
    await page.getByRole('link', { name: 'Ver ou retirar o pedido' }).click();
    await page.getByRole('button', { name: 'Retirar o pedido' }).click();
    await page.getByRole('button', { name: 'Pedir a saída…' }).waitFor();
    await page.getByText(/pediu a saída do escritório/).waitFor({ state: 'detached' });
  });
}
