import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { startInbox } from './start-inbox.ts';
import type { Inbox } from './start-inbox.ts';

const letter = {
  from: 'Prazo <prazo@localhost>',
  to: 'ana@example.pt',
  bcc: 'controlo@example.pt',
  subject: 'Prazo a terminar: contestação em 3 dias úteis',
  text: 'Amanhã é o último dia útil.',
  html: '<p>Amanhã é o <b>último</b> dia útil.</p><script>alert(1)</script>',
  headers: { 'X-Prazo-Dispatch': 'd-1' },
};

describe('the inbox', () => {
  let directory: string;
  let inbox: Inbox;

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'prazo inbox '));
    inbox = await startInbox({ directory });
  });

  afterEach(async () => {
    await inbox.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  const send = (mail: object = {}) => {
    const transport = nodemailer.createTransport(inbox.smtpUrl);

    return transport.sendMail({ ...letter, ...mail }).finally(() => transport.close());
  };
  const get = (path: string) => fetch(`${inbox.webUrl}${path}`);

  it('keeps a message with its envelope, both bodies and its headers', async () => {
    await send();

    const message = await inbox.waitFor(({ to }) => to.includes('controlo@example.pt'), 2000);
    expect(message).toMatchObject({
      from: 'prazo@localhost',
      to: ['ana@example.pt', 'controlo@example.pt'],
      subject: letter.subject,
      text: expect.stringContaining('último dia útil'),
      html: expect.stringContaining('<b>último</b>'),
    });
    expect(message.headers['x-prazo-dispatch']).toBe('d-1');
  });

  it('has the same messages after a restart', async () => {
    await send();
    const before = inbox.messages();
    await inbox.stop();

    inbox = await startInbox({ directory });

    expect(inbox.messages()).toEqual(before);
    expect(before).toHaveLength(1);
  });

  it('answers as JSON by recipient and subject, newest first, and forgets on request', async () => {
    await send({ to: 'ana@example.pt', subject: 'um' });
    await send({ to: 'rui@example.pt', subject: 'dois' });
    await send({ to: 'ana@example.pt', subject: 'três' });
    const subjects = async (query: string) =>
      ((await (await get(`/api/messages${query}`)).json()) as { subject: string }[]).map(
        ({ subject }) => subject,
      );

    expect(await subjects('?to=ANA@')).toEqual(['três', 'um']);
    expect(await subjects('?subject=DOIS')).toEqual(['dois']);
    expect(await subjects('?limit=1')).toEqual(['três']);

    await fetch(`${inbox.webUrl}/api/messages`, { method: 'DELETE' });
    expect(await subjects('')).toEqual([]);
  });

  it('shows a message without running anything in it', async () => {
    await send({ subject: '<img src=x onerror=alert(1)>' });
    const [message] = inbox.messages();

    const page = await get(`/messages/${message?.id}`);
    const body = await get(`/messages/${message?.id}/html`);

    expect(await page.text()).not.toContain('<img');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(body.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
  });

  it('refuses a request that came through a foreign host name', async () => {
    const port = new URL(inbox.webUrl).port;
    const { request } = await import('node:http');

    const status = await new Promise((resolve) => {
      request({ port, host: '127.0.0.1', path: '/', headers: { host: 'evil.example' } })
        .on('response', (answer) => resolve(answer.statusCode))
        .end();
    });

    expect(status).toBe(421);
  });

  it('rejects once when told to, for one recipient', async () => {
    inbox.failNext({ kind: 'reject', at: 'recipient', code: 451 }, { to: 'ana@' });

    await expect(send({ bcc: [] })).rejects.toMatchObject({ responseCode: 451 });
    await send();

    expect(inbox.messages()).toHaveLength(1);
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('drops the connection after the final dot (kept: %s)', async (kept, count) => {
    inbox.failNext({ kind: 'drop', at: 'final-dot', kept });

    await expect(send()).rejects.toThrow();

    expect(inbox.messages()).toHaveLength(count);
  });

  it('says what it has when the awaited message does not come', async () => {
    await send();

    await expect(inbox.waitFor(({ subject }) => subject === 'outro', 20)).rejects.toThrow(
      'ana@example.pt',
    );
  });
});
