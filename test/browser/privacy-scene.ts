import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { harmlessFacts } from '../harness/harmless-facts.ts';

/** From the list of clients to the page of the one with this name. */
export async function openClient(page: Page, name: string): Promise<void> {
  await page.goto('/clientes');
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

type Registered = { readonly id: string; readonly personId: string };

/** A client without a case, as the API registers one. */
export function newClient(page: Page, fullName: string): Promise<Registered> {
  return ask(page, 'POST', '/v1/clients', { fullName, email: 'alguem@example.test' });
}

/** A client whose one case closed today. */
export async function withClosedCase(page: Page, fullName: string): Promise<void> {
  const { id: clientId, personId } = await newClient(page, fullName);
  const [office] = await ask<{ id: string }[]>(page, 'GET', '/v1/offices');
  const members = await ask<{ id: string; role: string }[]>(page, 'GET', '/v1/members');
  const lawyer = members.find(({ role }) => role === 'lawyer');
  const matter = await ask<{ id: string }>(page, 'POST', '/v1/cases', {
    clientId,
    personId,
    officeId: office?.id,
    playbook: 'general_contactenos',
    ...harmlessFacts('general_contactenos'),
    ownerId: lawyer?.id,
    lawyerId: lawyer?.id,
  });
  await ask(page, 'PATCH', `/v1/cases/${matter.id}`, { status: 'closed' }, { 'If-Match': '"1"' });
}

/** What the admin does on the team's page, without the page. */
export async function changeRole(page: Page, email: string, role: string): Promise<void> {
  type Found = { id: string; email: string; version: number };
  const members = await ask<Found[]>(page, 'GET', '/v1/members');
  const found = members.find((member) => member.email === email);
  assert.ok(found, `${email} works in the firm`);
  const version = { 'If-Match': `"${found.version}"` };
  await ask(page, 'PATCH', `/v1/members/${found.id}`, { role }, version);
}

/** Does something whose first request ("POST /v1/...") is refused for want of a recent proof, and gives that proof. */
export async function proveOnce(
  page: Page,
  request: string,
  password: string,
  act: () => Promise<void>,
): Promise<void> {
  const [method, path = ''] = request.split(' ');
  let isRefused = false;
  await page.route(`**${path}`, async (route) => {
    if (isRefused || route.request().method() !== method) return route.fallback();
    isRefused = true;

    return route.fulfill({
      status: 403,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'proof_required', detail: 'Prove first who you are' }),
    });
  });
  await act();
  const proof = page.getByRole('dialog', { name: 'Confirme a sua identidade' });
  await proof.getByLabel('Palavra-passe', { exact: true }).fill(password);
  await proof.getByRole('button', { name: 'Confirmar' }).click();
  await proof.waitFor({ state: 'detached' });
  await page.unroute(`**${path}`);
}

async function ask<Answer>(
  page: Page,
  method: string,
  path: string,
  data?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await page.request.fetch(path, {
    method,
    headers: { origin: new URL(page.url()).origin, ...headers },
    ...(data && { data }),
  });
  assert.ok(response.ok(), `${method} ${path}: ${response.status()} ${await response.text()}`);

  return response.json();
}
