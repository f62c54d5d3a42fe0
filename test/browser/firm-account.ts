import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import {
  clientId,
  clientSecret,
  startOpenidProvider,
  type TestProvider,
} from '#test/harness/openid-provider';
import type { Checks } from './checks.ts';
import { loginOf } from './login-of.ts';
import type { RunningApp } from './running-app.ts';
import { codeOf } from './second-factor.ts';
import { openWindow, screenshot, signIn, type Visitor } from './visitor.ts';

const subject = 'the lawyer at her provider';

/** The other firm lets its people in through its own provider, one of them links her account, and it is all undone. */
export async function asPeopleOfAnAccount(
  checks: Checks,
  browser: Browser,
  app: RunningApp,
): Promise<void> {
  const callbackUrl = `${app.adminUrl}/v1/auth/openid/callback`;
  const provider = await startOpenidProvider(callbackUrl);
  const admin = await openWindow(browser, app);
  const lawyer = await openWindow(browser, app);
  const shortName = await setUp({ checks, app, provider, admin, callbackUrl });
  await link({ checks, app, provider, admin, lawyer, shortName });
  await enter({ checks, browser, app, provider, lawyer, shortName });
  await undo({ checks, browser, app, admin, lawyer, shortName });
  await admin.page.context().close();
  await lawyer.page.context().close();
  await provider.stop();
}

type Scene = {
  readonly checks: Checks;
  readonly browser: Browser;
  readonly app: RunningApp;
  readonly provider: TestProvider;
  readonly admin: Visitor;
  readonly lawyer: Visitor;
  readonly shortName: string;
};

async function setUp({
  checks,
  app,
  provider,
  admin,
  callbackUrl,
}: Pick<Scene, 'checks' | 'app' | 'provider' | 'admin'> & {
  readonly callbackUrl: string;
}): Promise<string> {
  const { page } = admin;
  const dialog = page.getByRole('dialog', { name: 'Entrada com a conta do escritório' });
  const save = async (issuer: string) => {
    await dialog.getByLabel('Emissor').fill(issuer);
    await dialog.getByRole('button', { name: 'Guardar' }).click();
  };
  let shortName = '';
  await checks.check(
    'the admin names a provider, and is told why another will not do',
    async () => {
      await signIn(admin, loginOf(app, 'admin', 'other'));
      await page.goto('/seguranca');
      await page.getByText(callbackUrl).waitFor();
      assert.equal(
        await page.getByRole('heading', { name: 'Conta do escritório', exact: true }).count(),
        0,
      );
      shortName = await page
        .locator('dt', { hasText: 'Nome curto do escritório' })
        .locator('+ dd')
        .innerText();
      await page.getByRole('button', { name: 'Configurar' }).click();
      await save('');
      assert.equal(await dialog.getByText('Preencha este campo.').count(), 2);
      await dialog.getByLabel('ID do cliente').fill(clientId);
      await save('https://accounts.example');
      await dialog.getByText('Preencha este campo.').waitFor();
      await dialog.getByLabel('Segredo do cliente').fill(clientSecret);
      for (const [issuer, words] of [
        ['http://accounts.example', 'Tem de começar por https://'],
        ['https://10.0.0.1', 'Não foi possível contactar este endereço'],
        [app.adminUrl, 'Este endereço não é de um fornecedor OpenID Connect'],
        [`${provider.issuer}/`, `O fornecedor escreve o seu emissor de outra forma`],
      ] as const) {
        await save(issuer);
        await dialog.getByText(words).waitFor();
      }
      await screenshot(page, 'conta-escritorio-emissor');
      await save(provider.issuer);
      await page.getByText('Guardado. O fornecedor respondeu como devia.').waitFor();
      await page.getByText('Ativa', { exact: true }).waitFor();
      await screenshot(page, 'conta-escritorio-configurada');
    },
  );
  await checks.check('the secret of the provider is shown to nobody and kept', async () => {
    await page.getByRole('button', { name: 'Alterar' }).click();
    assert.equal(await dialog.getByLabel('Segredo do cliente').inputValue(), '');
    await dialog
      .getByRole('switch', { name: 'O fornecedor pede um segundo fator a todos' })
      .click();
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await page.getByText('O fornecedor pede um segundo fator.').waitFor();
    await page.getByRole('button', { name: 'Alterar' }).click();
    await dialog
      .getByRole('switch', { name: 'O fornecedor pede um segundo fator a todos' })
      .click();
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await dialog.waitFor({ state: 'hidden' });
    assert.equal((await page.content()).includes(clientSecret), false);
  });

  return shortName;
}

async function link({
  checks,
  app,
  provider,
  admin,
  lawyer,
  shortName,
}: Omit<Scene, 'browser'>): Promise<void> {
  const { page } = lawyer;
  const login = loginOf(app, 'lawyer', 'other');
  await checks.check('an unknown firm and an account of nobody are told in words', async () => {
    await page.goto('/casos');
    await askForAccount(page, 'escritorio-que-nao-existe');
    await page.getByText('Não há entrada com a conta do escritório para esse nome.').waitFor();
    await screenshot(page, 'entrar-conta-desconhecida');
    provider.answer(subject);
    await page.getByLabel('Nome curto do escritório').fill(shortName);
    await page.keyboard.press('Enter');
    await page.getByText('não está associada a ninguém no Prazo').waitFor();
    await screenshot(page, 'entrar-conta-por-ligar');
  });
  await checks.check('the password then leads to the page that was asked for', async () => {
    await page.getByLabel('Endereço de correio eletrónico').fill(login.email);
    await page.getByLabel('Palavra-passe', { exact: true }).fill(login.password);
    await page.getByRole('button', { name: 'Entrar', exact: true }).click();
    await page.getByRole('heading', { name: 'Casos', level: 1 }).waitFor();
    assert.equal(new URL(page.url()).pathname, '/casos');
  });
  await checks.check('a member links the account, which a colleague cannot link too', async () => {
    await page.goto('/seguranca');
    await page.getByRole('heading', { name: 'Conta do escritório', exact: true }).waitFor();
    await screenshot(page, 'conta-por-ligar');
    await page.getByRole('button', { name: 'Associar a conta' }).click();
    await page.getByText('Conta associada. Da próxima vez').waitFor();
    await page.getByText(`o nome curto do escritório é ${shortName}.`).waitFor();
    await screenshot(page, 'conta-ligada');
    await page.getByRole('status').getByRole('button', { name: 'Fechar' }).click();
    await page.waitForURL((url) => url.pathname === '/seguranca' && url.search === '');

    await admin.page.getByRole('button', { name: 'Associar a conta' }).click();
    await admin.page.getByText('já está associada a outra pessoa').waitFor();
    assert.deepEqual(
      [...lawyer.complaints].filter((each) => !/40[01]/.test(each)),
      [],
    );
  });
}

async function enter({
  checks,
  browser,
  app,
  lawyer,
  shortName,
}: Omit<Scene, 'admin'>): Promise<void> {
  await checks.check('the account opens the page that was asked for', async () => {
    const guest = await openWindow(browser, app);
    await guest.page.goto('/casos?estado=all');
    await askForAccount(guest.page, ` ${shortName.toUpperCase()} `);
    await guest.page.getByRole('heading', { name: 'Casos', level: 1 }).waitFor();
    assert.equal(guest.page.url(), `${app.adminUrl}/casos?estado=all`);
    await guest.page.context().close();
  });
  await checks.check('the code of a second factor is asked after the account', async () => {
    const headers = { origin: app.adminUrl };
    const { request } = lawyer.page.context();
    const begun = await request.post('/v1/auth/second-factor/secret', { headers });
    const secret = String(Reflect.get(Object(await begun.json()), 'secret'));
    const data = { code: codeOf(secret, -1) };
    const made = await request.post('/v1/auth/second-factor/confirmation', { headers, data });
    assert.equal(made.status(), 200);

    const guest = await openWindow(browser, app);
    await guest.page.goto('/clientes');
    await askForAccount(guest.page, shortName);
    await guest.page.getByText('O escritório confirmou quem é.').waitFor();
    await screenshot(guest.page, 'entrar-conta-codigo');
    await guest.page.getByLabel('Código', { exact: true }).fill(codeOf(secret));
    await guest.page.keyboard.press('Enter');
    await guest.page.getByRole('heading', { name: 'Clientes', level: 1 }).waitFor();
    await guest.page.context().close();
    assert.equal((await request.delete('/v1/auth/second-factor', { headers })).status(), 204);
  });
}

async function undo({
  checks,
  browser,
  app,
  admin,
  lawyer,
  shortName,
}: Omit<Scene, 'provider'>): Promise<void> {
  const { page } = lawyer;
  await checks.check('a member unlinks the account, which then opens nothing', async () => {
    await page.goto('/seguranca');
    await page.getByRole('button', { name: 'Desassociar a conta' }).click();
    const dialog = page.getByRole('dialog', { name: 'Desassociar a conta do escritório' });
    await screenshot(page, 'conta-desligar');
    await dialog.getByRole('button', { name: 'Desassociar a conta' }).click();
    await page.getByText('Conta desassociada.').waitFor();
    await page.getByRole('button', { name: 'Associar a conta', exact: true }).waitFor();
    await knock('não está associada a ninguém no Prazo');
  });
  await checks.check(
    'the admin removes the provider, and nobody is offered it any more',
    async () => {
      await admin.page.goto('/seguranca');
      await admin.page.getByRole('button', { name: 'Retirar' }).click();
      const dialog = admin.page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Retirar' }).click();
      await admin.page.getByText('Entrada com a conta do escritório retirada.').waitFor();
      await page.goto('/seguranca');
      await page.getByRole('heading', { name: 'Sessões' }).waitFor();
      await page.waitForLoadState('networkidle');
      assert.equal(
        await page.getByRole('heading', { name: 'Conta do escritório', exact: true }).count(),
        0,
      );
      await knock('Não há entrada com a conta do escritório para esse nome.');
    },
  );

  async function knock(words: string): Promise<void> {
    const guest = await openWindow(browser, app);
    await guest.page.goto('/entrar');
    await askForAccount(guest.page, shortName);
    await guest.page.getByText(words).waitFor();
    await guest.page.context().close();
  }
}

/** With the keyboard alone: from the button to the field that takes the focus, and on. */
async function askForAccount(page: Page, shortName: string): Promise<void> {
  await page.getByRole('button', { name: 'Entrar com a conta do escritório' }).press('Enter');
  await page.locator('input[name=firm]:focus').waitFor();
  await page.keyboard.type(shortName);
  await page.keyboard.press('Enter');
}
